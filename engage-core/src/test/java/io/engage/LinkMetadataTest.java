package io.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.audience.MemberPage;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.link.DeepLinks;
import io.engage.link.LinkCheck;
import io.engage.link.LinkClaims;
import io.engage.link.LinkKey;
import io.engage.link.LinkTarget;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMetadataTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  @Test
  void aRequestAndACampaignSayWhatTheirLinksSay() {
    assertThat(receipt().linkMetadata("session", "s-80").linkMetadata("session", "s-81").build())
        .extracting(SendRequest::linkMetadata)
        .isEqualTo(Map.of("session", "s-81"));
    assertThat(renewal().linkMetadata("survey", "").build().linkMetadata())
        .isEqualTo(Map.of("survey", ""));
    assertThat(receipt().metadata("dealer", "d-7").build().linkMetadata()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Session",
        "1st",
        "_s",
        "session-id",
        "session id",
        "নাম",
        "s2345678901234567890123456789012x"
      })
  void aNameIsPlain(String name) {
    assertThatThrownBy(() -> receipt().linkMetadata(name, "s-81").build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("send.linkMetadata")
        .hasMessageContaining("32 lower-case letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"line\nbreak", "\u0000", "\u007f", "half \ud83d"})
  void aValueIsPlainText(String value) {
    assertThatThrownBy(() -> receipt().linkMetadata("session", value).build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("send.linkMetadata.session")
        .hasMessageNotContaining(value);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Campaign.Builder campaign = renewal().linkMetadata("Rina", "x").linkMetadata("Karim", "x");
    campaign.linkMetadata("long", "v".repeat(101)).linkMetadata("longer", "v".repeat(102));
    for (int i = 0; i < 7; i++) {
      campaign.linkMetadata("n" + i, "x");
    }

    SettingsException refused = catchThrowableOfType(SettingsException.class, campaign::build);

    assertThat(refused.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "campaign.linkMetadata",
            "campaign.linkMetadata",
            "campaign.linkMetadata.long",
            "campaign.linkMetadata.longer");
    assertThat(refused).hasMessageNotContaining("Rina").hasMessageNotContaining("vvv");
  }

  /** A token has an end to its length, and so have the URLs of many programs. */
  @Test
  void asMuchAsMayBeSaidIsVerifiedToo() {
    Map<String, String> most = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      most.put("n".repeat(31) + i, "\uD83D\uDE00".repeat(100));
    }
    assertThat(LinkMetadata.problems("send.linkMetadata", most)).isEmpty();
    DeepLinks links =
        DeepLinks.at("https://app.sheba.xyz/book")
            .signedWith(LinkKey.of("test", "0123456789abcdef0123456789abcdef"));
    LinkClaims claims =
        new LinkClaims(
            "m1",
            "sheba",
            "c".repeat(100),
            Optional.of("s".repeat(100)),
            Optional.of("RETURN15"),
            most,
            NOW,
            NOW.plusSeconds(60));

    URI link =
        links.link(new LinkTarget(LinkKind.BOOKING, claims, ChannelId.EMAIL, "engage_campaign"));

    String token = link.getRawQuery().split("[=&]")[1];
    assertThat(links.verify(LinkKind.BOOKING, token, NOW)).isEqualTo(new LinkCheck.Valid(claims));
  }

  private static SendRequest.Builder receipt() {
    return SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt");
  }

  private static Campaign.Builder renewal() {
    return Campaign.named("renewal")
        .topic(Topic.promotional("renewal"))
        .segment(
            Segments.lastActivity(request -> new MemberPage(List.of(), Optional.empty()), 21, 1))
        .template("reminder");
  }
}
