package io.engage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.engage.error.SettingsException;
import io.engage.link.LinkCheck.Reason;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeepLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final LinkKey KEY = LinkKey.of("k1", SECRET);
  private static final LinkClaims CLAIMS =
      new LinkClaims(
          "message-1",
          "default",
          "rina",
          Optional.of("cleaning"),
          Optional.of("RETURN15"),
          Map.of("source", "app"),
          NOW,
          NOW.plus(Duration.ofHours(48)));

  private final DeepLinks links =
      DeepLinks.at("https://app.sheba.xyz/book")
          .issuedBy("sheba")
          .utmSource("smartengage")
          .signedWith(KEY);

  @Test
  void aLinkCarriesTokenAndUtmParameters() {
    URI link = links.link(booking("smartengage_reminder"));

    assertThat(link.toString())
        .startsWith("https://app.sheba.xyz/book?token=")
        .endsWith("&utm_source=smartengage&utm_medium=email&utm_campaign=smartengage_reminder");
  }

  @Test
  void aPageWithParametersKeepsThem() {
    URI link =
        DeepLinks.at("https://app.sheba.xyz/book?lang=bn").signedWith(KEY).link(booking("c"));

    assertThat(link.toString()).startsWith("https://app.sheba.xyz/book?lang=bn&token=");
  }

  @Test
  void whatWasSignedComesBack() {
    assertThat(links.verify(LinkKind.BOOKING, token(), NOW)).isEqualTo(new LinkCheck.Valid(CLAIMS));
  }

  @Test
  void aLinkWorksUntilItExpiresGiveOrTakeHalfAMinute() {
    Instant end = CLAIMS.expiresAt();

    assertThat(reason(token(), end.plusSeconds(29))).isEmpty();
    assertThat(reason(token(), end.plusSeconds(31))).contains(Reason.EXPIRED);
    assertThat(reason(token(), NOW.minusSeconds(31))).contains(Reason.NOT_YET_VALID);
  }

  @Test
  @DisplayName("S7: a token that was changed, or is none, is refused")
  void aForgedTokenIsRefused() {
    String token = token();
    String otherSignature = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    assertThat(reason(otherSignature, NOW)).contains(Reason.BAD_SIGNATURE);
    assertThat(reason("not a token", NOW)).contains(Reason.MALFORMED);
    assertThat(reason("", NOW)).contains(Reason.MALFORMED);
  }

  @Test
  @DisplayName("S7: alg none is refused")
  void algorithmNoneIsRefused() {
    String token = JWT.create().withKeyId("k1").withIssuer("sheba").sign(Algorithm.none());

    assertThat(reason(token, NOW)).contains(Reason.WRONG_ALGORITHM);
  }

  @Test
  @DisplayName("S7: another algorithm with the same secret is refused")
  void anotherAlgorithmIsRefused() {
    String token = JWT.create().withKeyId("k1").sign(Algorithm.HMAC512(SECRET));

    assertThat(reason(token, NOW)).contains(Reason.WRONG_ALGORITHM);
  }

  @Test
  @DisplayName("S8: a key id we do not have is refused, whatever else the header says")
  void anUnknownKeyIsRefused() {
    String stranger =
        JWT.create().withHeader(Map.of("kid", "../../dev/null")).sign(Algorithm.HMAC256(SECRET));

    assertThat(reason(stranger, NOW)).contains(Reason.UNKNOWN_KEY);
    assertThat(reason(JWT.create().sign(Algorithm.HMAC256(SECRET)), NOW))
        .contains(Reason.UNKNOWN_KEY);
  }

  @Test
  @DisplayName("S8: the master secret itself signs nothing")
  void theMasterSecretItselfSignsNothing() {
    String token =
        JWT.create()
            .withKeyId("k1")
            .withIssuer("sheba")
            .withAudience("engage-link")
            .withClaim("type", "booking")
            .sign(Algorithm.HMAC256(SECRET));

    assertThat(reason(token, NOW)).contains(Reason.BAD_SIGNATURE);
  }

  @Test
  @DisplayName("S9: a link of another kind is refused")
  void aLinkOfAnotherKindIsRefused() {
    String link =
        UnsubscribeLinks.at("https://app.sheba.xyz/unsubscribe", KEY)
            .link("message-1", "default", "rina", NOW)
            .toString();

    assertThat(reason(link.substring(link.indexOf("token=") + 6), NOW))
        .contains(Reason.BAD_SIGNATURE);
  }

  @Test
  void anotherIssuersLinkIsRefused() {
    DeepLinks tulia = DeepLinks.at("https://app.tulia.xyz/book").issuedBy("tulia").signedWith(KEY);

    assertThat(reason(tokenOf(tulia.link(booking("c"))), NOW)).contains(Reason.WRONG_ISSUER);
  }

  @Test
  @DisplayName("S8: a secret of fewer than 32 bytes is refused at start, without showing it")
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> LinkKey.of("k1", "0123456789abcdef0123456789abcde"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("links.key.k1")
        .hasMessageContaining("31 bytes")
        .hasMessageNotContaining("0123456789abcdef");
  }

  @Test
  @DisplayName("S19: a key does not show its secret")
  void aKeyDoesNotShowItsSecret() {
    assertThat(KEY.toString()).isEqualTo("LinkKey[k1]");
  }

  @Test
  void aPageWithoutHttpsIsRefused() {
    assertThatThrownBy(() -> DeepLinks.at("http://app.sheba.xyz/book"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("https");
    assertThatThrownBy(() -> DeepLinks.at("javascript:alert(1)"))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void theTokenHoldsIdsAndNothingElseOfThePerson() {
    String payload = token().split("\\.", -1)[1];

    assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
        .contains("\"customer_id\":\"rina\"", "\"promo_code\":\"RETURN15\"")
        .doesNotContain("@");
  }

  private static LinkTarget booking(String campaign) {
    return new LinkTarget(LinkKind.BOOKING, CLAIMS, ChannelId.EMAIL, campaign);
  }

  private String token() {
    return tokenOf(links.link(booking("c")));
  }

  private static String tokenOf(URI link) {
    String query = link.getRawQuery();
    return query.substring("token=".length(), query.indexOf('&'));
  }

  private Optional<Reason> reason(String token, Instant now) {
    return links
        .verify(LinkKind.BOOKING, token, now)
        .fold(valid -> Optional.empty(), refused -> Optional.of(refused.reason()));
  }
}
