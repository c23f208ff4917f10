package io.engage.link;

import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Signed booking links: the host's page with a token and UTM parameters, {@code
 * https://app.sheba.xyz/book?token=…&utm_source=…&utm_medium=email&utm_campaign=…}. The token is a
 * JWT signed with HS256 and holds no personal data. Immutable; safe for several threads.
 */
public final class DeepLinks {

  private static final String DEFAULT_ISSUER = "engage";

  private final URI page;
  private final LinkTokens tokens;
  private final Optional<String> utmSource;

  private DeepLinks(URI page, LinkTokens tokens, Optional<String> utmSource) {
    this.page = page;
    this.tokens = tokens;
    this.utmSource = utmSource;
  }

  /**
   * Starts with the page that the links lead to.
   *
   * @param page an https URL, which may have parameters of its own
   * @throws SettingsException when it is anything else
   */
  public static Unsigned at(String page) {
    return new Unsigned(LinkUrls.page("links.page", page), DEFAULT_ISSUER, Optional.empty());
  }

  /**
   * A link.
   *
   * @param claims what it says
   * @param channel over which channel it goes out, for {@code utm_medium}
   * @param campaign for {@code utm_campaign}: {@code smartengage_reminder}
   */
  public URI booking(LinkClaims claims, ChannelId channel, String campaign) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("token", tokens.sign(claims));
    parameters.put("utm_source", utmSource.orElse(claims.tenant()));
    parameters.put("utm_medium", channel.value());
    parameters.put("utm_campaign", campaign);
    return LinkUrls.with(page, parameters);
  }

  /** Verifies the {@code token} of a link at an instant, give or take 30 seconds. */
  public LinkCheck verify(String token, Instant now) {
    return tokens.verify(token, now);
  }

  /** The host to which the links lead. */
  public String host() {
    return page.getHost();
  }

  /** Links that still need their key. */
  public static final class Unsigned {

    private final URI page;
    private final String issuer;
    private final Optional<String> utmSource;

    private Unsigned(URI page, String issuer, Optional<String> utmSource) {
      this.page = page;
      this.issuer = issuer;
      this.utmSource = utmSource;
    }

    /** Who issues the links; {@code engage} when not said. */
    public Unsigned issuedBy(String value) {
      return new Unsigned(page, value, utmSource);
    }

    /** The {@code utm_source}; the tenant's name when not said. */
    public Unsigned utmSource(String value) {
      return new Unsigned(page, issuer, Optional.of(value));
    }

    /** Links signed with this key. */
    public DeepLinks signedWith(LinkKey key) {
      return new DeepLinks(page, new LinkTokens("booking", issuer, key), utmSource);
    }
  }
}
