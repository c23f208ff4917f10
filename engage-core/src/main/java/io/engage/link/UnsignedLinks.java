package io.engage.link;

import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Links that still need their key; made with {@link DeepLinks#at}. Immutable. */
public final class UnsignedLinks {

  private static final String DEFAULT_ISSUER = "engage";

  private final Pages pages;
  private final String issuer;
  private final Utm utm;
  private final Optional<ShortPage> shortPage;

  private UnsignedLinks(Pages pages, String issuer, Utm utm, Optional<ShortPage> shortPage) {
    this.pages = pages;
    this.issuer = issuer;
    this.utm = utm;
    this.shortPage = shortPage;
  }

  static UnsignedLinks at(URI home) {
    return new UnsignedLinks(Pages.at(home), DEFAULT_ISSUER, Utm.USUAL, Optional.empty());
  }

  /**
   * The page of one kind of link. Feedback, survey and cancel links exist only with a page of their
   * own.
   *
   * @param page an https URL, for a browser or for an app that opens it as a universal link
   * @throws SettingsException when it is anything else, or programs may read it differently
   */
  public UnsignedLinks page(LinkKind kind, String page) {
    return with(pages.with(kind, LinkUrls.page("links.page." + kind.label(), page)));
  }

  /**
   * The page of one kind of link in an app, with a scheme of its own: {@code sheba://book}. All
   * channels but mail, which may link to the web alone, use it in the place of {@link #page}.
   * Nobody but the app opens such a link, and any app may claim its scheme: prefer universal links.
   *
   * @throws SettingsException when the scheme is one of the platform's, such as {@code http}
   */
  public UnsignedLinks appPage(LinkKind kind, String page) {
    return with(pages.withApp(kind, LinkUrls.appPage("links.app-page." + kind.label(), page)));
  }

  private UnsignedLinks with(Pages other) {
    return new UnsignedLinks(other, issuer, utm, shortPage);
  }

  /** Who issues the links; {@code engage} when not said. */
  public UnsignedLinks issuedBy(String value) {
    return new UnsignedLinks(pages, value, utm, shortPage);
  }

  /** The {@code utm_source}; the tenant's name when not said. */
  public UnsignedLinks utmSource(String value) {
    return with(new Utm(Optional.of(value), utm.content(), utm.term()));
  }

  /** The {@code utm_content}; none when not said. */
  public UnsignedLinks utmContent(String value) {
    return with(new Utm(utm.source(), Optional.of(value), utm.term()));
  }

  /** The {@code utm_term}; none when not said. */
  public UnsignedLinks utmTerm(String value) {
    return with(new Utm(utm.source(), utm.content(), Optional.of(value)));
  }

  private UnsignedLinks with(Utm other) {
    return new UnsignedLinks(pages, issuer, other, shortPage);
  }

  /**
   * Text messages carry short links below this page: {@code https://sb.xyz/s} makes {@code
   * https://sb.xyz/s/…} with 22 letters and digits. The host mounts it and asks {@code
   * EngagementPipeline.links().follow(…)} where it leads.
   *
   * @param page an https URL without parameters
   * @throws SettingsException when it is anything else
   */
  public UnsignedLinks shortAt(String page) {
    return shortAt(page, ChannelId.SMS);
  }

  /** The same for messages over these channels. */
  public UnsignedLinks shortAt(String page, ChannelId... channels) {
    URI start = LinkUrls.shortPage("links.short-page", page);
    return new UnsignedLinks(
        pages, issuer, utm, Optional.of(new ShortPage(start, Set.of(channels))));
  }

  /** Links signed with this key, as with {@link #signedWith(LinkKeys)}. */
  public DeepLinks signedWith(LinkKey key) {
    return signedWith(LinkKeys.of(key));
  }

  /**
   * Links signed with the key of the ring whose turn it is.
   *
   * @throws SettingsException when links of some kind have a page in an app and none on the web
   */
  public DeepLinks signedWith(LinkKeys keys) {
    pages.check();
    return new DeepLinks(pages, issuer, utm, shortPage, keys);
  }
}
