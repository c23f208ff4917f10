package io.engage;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.error.Problem;
import io.engage.link.DeepLinks;
import io.engage.link.LinkCheck;
import io.engage.link.LinkClaims;
import io.engage.link.LinkKey;
import io.engage.link.LinkTarget;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links as settings say them. */
class ConfiguredLinksTest extends ConfiguredPipelineScenario {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String OLD_SECRET = "abcdef0123456789abcdef0123456789";

  @Test
  void everyKeyOfTheRingIsRead() {
    settings.put("engage.links.page", "https://app.sheba.xyz/book");
    settings.put("engage.links.issuer", "sheba");
    settings.put("engage.links.key", SECRET);
    settings.put("engage.links.key-id", "now");
    settings.put("engage.links.next-key", "next" + SECRET);
    settings.put("engage.links.next-key-id", "next");
    settings.put("engage.links.next-key-from", "2127-01-01T00:00:00Z");
    settings.put("engage.links.old-keys.before.key", OLD_SECRET);
    settings.put("engage.links.old-keys.before.until", "2127-01-01T00:00:00Z");

    try (EngagementPipeline engage = pipeline()) {
      assertThat(isGood(engage, LinkKey.of("now", SECRET))).isTrue();
      assertThat(isGood(engage, LinkKey.of("next", "next" + SECRET))).isTrue();
      assertThat(isGood(engage, LinkKey.of("before", OLD_SECRET))).isTrue();
      assertThat(isGood(engage, LinkKey.of("other", OLD_SECRET))).isFalse();
    }
  }

  @Test
  void whatIsWrongWithPagesAndKeysIsToldAtOnce() {
    settings.put("engage.links.page", "https://user@app.sheba.xyz/book");
    settings.put("engage.links.page.feedback", "sheba://feedback");
    settings.put("engage.links.app-page.cancel", "javascript://cancel");
    settings.put("engage.links.short-page", "https://sb.xyz/s?to=");
    settings.put("engage.links.short-channels", "Text messages");
    settings.put("engage.links.key", "short");
    settings.put("engage.links.next-key", SECRET);
    settings.put("engage.links.old-keys.before.key", "short");

    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.links.page",
            "engage.links.page.feedback",
            "engage.links.app-page.cancel",
            "engage.links.short-page",
            "engage.links.short-channels",
            "engage.links.key",
            "engage.links.next-key-from",
            "engage.links.old-keys.before.key",
            "engage.links.old-keys.before.until");
    assertThat(problems().toString()).doesNotContain("user@").doesNotContain(SECRET);
  }

  @Test
  void aPageInAnAppNeedsOneOnTheWebForMails() {
    settings.put("engage.links.page", "https://app.sheba.xyz/book");
    settings.put("engage.links.key", SECRET);
    settings.put("engage.links.app-page.survey", "sheba://survey");

    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.page.survey");
  }

  @Test
  void aKeyThatComesTwiceIsToldByItsSetting() {
    settings.put("engage.links.page", "https://app.sheba.xyz/book");
    settings.put("engage.links.key", SECRET);
    settings.put("engage.links.old-keys.1.key", OLD_SECRET);
    settings.put("engage.links.old-keys.1.until", "2127-01-01T00:00:00Z");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "engage.links.old-keys.1.key", "is there twice; every key needs its own id"));
  }

  @Test
  void pagesWithoutAHomeAreRefused() {
    settings.put("engage.unsubscribe.page", "https://app.sheba.xyz/unsubscribe");
    settings.put("engage.links.key", SECRET);
    settings.put("engage.links.page.survey", "https://app.sheba.xyz/survey");
    settings.put("engage.links.utm-term", "autumn");

    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("engage.links.page.survey", "engage.links.utm-term");
  }

  private static boolean isGood(EngagementPipeline engage, LinkKey key) {
    Instant now = Instant.parse("2026-11-21T06:00:00Z");
    DeepLinks links = DeepLinks.at("https://app.sheba.xyz/book").issuedBy("sheba").signedWith(key);
    LinkClaims claims =
        new LinkClaims(
            "m1",
            "default",
            "rina",
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            now,
            now.plus(Duration.ofDays(36_500)));
    URI link = links.link(new LinkTarget(LinkKind.BOOKING, claims, ChannelId.EMAIL, "c"));
    String token = link.getRawQuery().split("[=&]", -1)[1];
    LinkCheck check = engage.links().verify(LinkKind.BOOKING, token);
    return check.fold(valid -> true, refused -> false);
  }
}
