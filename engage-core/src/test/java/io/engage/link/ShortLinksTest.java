package io.engage.link;

import static io.engage.link.Claims.KEY;
import static io.engage.link.Claims.NEXT;
import static io.engage.link.Claims.NOW;
import static io.engage.link.Claims.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import io.engage.link.LinkCheck.Reason;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShortLinksTest {

  private static final int LETTERS = 22;
  private static final LinkTarget TARGET = Claims.target(LinkKind.BOOKING, ChannelId.SMS, NOW);
  private static final Instant TURN = NOW.plus(Duration.ofMinutes(10));

  private final DeepLinks links = links(LinkKeys.of(KEY));

  @Test
  void aShortLinkIsShortAndOfLettersAndDigits() {
    assertThat(links.shortLink(TARGET).toString())
        .matches("https://sb\\.xyz/s/[0-9A-Za-z]{22}")
        .hasSize("https://sb.xyz/s/".length() + 22);
  }

  @Test
  void theSameMessageHasTheSameShortLinkAtEveryTry() {
    LinkTarget retried =
        Claims.target(LinkKind.BOOKING, ChannelId.SMS, NOW.plus(Duration.ofHours(3)));

    assertThat(links.shortLink(retried)).isEqualTo(links.shortLink(TARGET));
    assertThat(links.kept(retried).get(0).digest()).isEqualTo(links.kept(TARGET).get(0).digest());
  }

  @Test
  void messagesTenantsKindsAndKeysHaveShortLinksOfTheirOwn() {
    Set<String> tokens = new HashSet<>();
    for (LinkKind kind : LinkKind.values()) {
      for (String tenant : List.of("a", "b")) {
        for (String id : List.of("1", "2")) {
          tokens.add(token(links, named(kind, tenant, id)));
          tokens.add(token(links(LinkKeys.of(NEXT)), named(kind, tenant, id)));
        }
      }
    }

    assertThat(tokens).hasSize(6 * 2 * 2 * 2);
  }

  /**
   * 128 bits: no letter of the alphabet is missing where it can stand, and none comes too often.
   */
  @Test
  @DisplayName("S21: the tokens of short links cannot be counted through")
  void tokensAreSpreadEvenly() {
    Set<String> ends = new HashSet<>();
    for (int i = 0; i < 4_000; i++) {
      String token = token(links, named(LinkKind.BOOKING, "a", "m" + i));
      ends.add(token.substring(LETTERS - 2));
    }

    assertThat(ends).as("of 3,844 endings").hasSizeBetween(2_300, 2_650);
  }

  @Test
  void whatIsKeptHoldsNoToken() {
    String token = token(links, TARGET);
    ShortLink kept = links.kept(TARGET).get(0);

    assertThat(kept.digest()).matches("[0-9a-f]{64}").isNotEqualTo(token);
    assertThat(DeepLinks.digest(token)).contains(kept.digest());
    assertThat(kept.toString()).doesNotContain("rina").doesNotContain(token);
  }

  @Test
  void whatIsNoTokenHasNoDigest() {
    for (String text : List.of("", "a".repeat(21), "a".repeat(23), "a".repeat(21) + "/", "ক")) {
      assertThat(DeepLinks.digest(text)).isEmpty();
    }
  }

  @Test
  void aShortLinkExpiresLikeTheLongOne() {
    ShortLink kept = links.kept(TARGET).get(0);
    Instant end = TARGET.claims().expiresAt();

    assertThat(links.check(kept, NOW)).isEqualTo(new LinkCheck.Valid(TARGET.claims()));
    assertThat(reason(links.check(kept, end.plusSeconds(29)))).isEmpty();
    assertThat(reason(links.check(kept, end.plusSeconds(31)))).contains(Reason.EXPIRED);
  }

  @Test
  @DisplayName("S11: a short link goes with the key it comes from")
  void aShortLinkGoesWithItsKey() {
    ShortLink kept = links.kept(TARGET).get(0);
    DeepLinks retired = links(LinkKeys.of(NEXT).retiring(KEY, TURN));

    assertThat(reason(retired.check(kept, NOW))).isEmpty();
    assertThat(reason(retired.check(kept, TURN))).contains(Reason.RETIRED_KEY);
    assertThat(reason(links(LinkKeys.of(NEXT)).check(kept, NOW))).contains(Reason.UNKNOWN_KEY);
  }

  /** Between the moment when a group's links are kept and that when its last message goes. */
  @Test
  void aShortLinkThatGoesAfterTheTurnOfTheNextKeyIsKeptAsWell() {
    DeepLinks turning = links(LinkKeys.of(KEY).succeededBy(NEXT, TURN));
    LinkTarget after = Claims.target(LinkKind.BOOKING, ChannelId.SMS, TURN.plusSeconds(1));

    assertThat(turning.kept(TARGET))
        .extracting(ShortLink::digest)
        .containsExactly(
            ShortTokens.digest(token(turning, TARGET)), ShortTokens.digest(token(turning, after)))
        .doesNotHaveDuplicates();
    assertThat(turning.kept(after)).hasSize(1);
  }

  @Test
  void textMessagesAloneAreShortUnlessSaidOtherwise() {
    assertThat(links.areShortOver(ChannelId.SMS)).isTrue();
    assertThat(links.areShortOver(ChannelId.WHATSAPP)).isFalse();
    assertThat(links.areShortOver(ChannelId.EMAIL)).isFalse();
    assertThat(
            DeepLinks.at("https://app.sheba.xyz/book").signedWith(KEY).areShortOver(ChannelId.SMS))
        .isFalse();
  }

  @Test
  void aShortPageHasNoParametersOfItsOwn() {
    assertThatThrownBy(() -> DeepLinks.at("https://app.sheba.xyz").shortAt("https://sb.xyz/s?a=b"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("links.short-page");
  }

  private static DeepLinks links(LinkKeys keys) {
    return DeepLinks.at("https://app.sheba.xyz/book").shortAt("https://sb.xyz/s").signedWith(keys);
  }

  private static LinkTarget named(LinkKind kind, String tenant, String id) {
    LinkClaims claims =
        new LinkClaims(
            id,
            tenant,
            "rina",
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            NOW,
            NOW.plus(kind.lifetime()));
    return new LinkTarget(kind, claims, ChannelId.SMS, "c");
  }

  private static String token(DeepLinks links, LinkTarget target) {
    String url = links.shortLink(target).toString();
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
