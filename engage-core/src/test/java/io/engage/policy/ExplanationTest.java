package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engage.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final Instant EVENING = Instant.parse("2026-11-21T14:30:00Z");

  @Test
  void englishSaysWhatEachGateSaw() {
    assertThat(explanation(Known.rina()).text(Locale.ENGLISH))
        .isEqualToNormalizingNewlines(
            """
            May "renewal" be sent to rina over email? As of Saturday 21 November 2026, 20:30:00 (Asia/Dhaka).
            No: outside the send window.
            The next time it could go, if nothing else happens: Sunday 22 November 2026, 09:00:00.
              + Deadline [not-after none]
              + Switches [engagement on]
              + Test mode [mode production]
              + Suppressed address [entries none; soft-bounces 0 of 5]
              + Preferences [all-off no; paused-until not paused; topic wanted]
              + Consent [needed yes; word granted by signup at 2026-01-01T00:00:00Z for email]
              - Send window: outside the send window (until Sunday 22 November 2026, 09:00:00) \
            [local-time 2026-11-21T20:30; window 09:00-18:00 [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]; zone Asia/Dhaka]
              + Frequency caps [daily cap 0 of 1 in PT24H; weekly cap 0 of 2 in PT168H]
            """);
  }

  @Test
  void bengaliIsForBengaliReaders() {
    assertThat(explanation(Known.rina()).text(Locale.forLanguageTag("bn-BD")))
        .contains("না, পাঠানো যাবে না: outside the send window")
        .contains("এর মধ্যে আর কিছু না ঘটলে")
        .contains("পাঠানোর সময়সীমা")
        .contains("২২ নভেম্বর ২০২৬, ০৯:০০:০০");
  }

  @Test
  void whatNeverPassesHasNoNextInstant() {
    Explanation explanation = explanation(Known.rina().saying());

    assertThat(explanation.nextInstant()).isEmpty();
    assertThat(explanation.decisive().orElseThrow().gate()).isEqualTo("consent");
    assertThat(explanation.text(Locale.ENGLISH))
        .contains("No: no consent for email.", "it could not go at any time");
  }

  @Test
  void jsonHasEveryGateInItsOrder() throws JsonProcessingException {
    JsonNode json = new JsonMapper().readTree(explanation(Known.rina()).toJson());

    assertThat(json.get("allowed").booleanValue()).isFalse();
    assertThat(json.get("next_instant").textValue()).isEqualTo("2026-11-22T03:00:00Z");
    assertThat(json.get("gates").findValuesAsText("gate"))
        .containsExactly(
            "deadline",
            "flags",
            "firewall",
            "suppression",
            "preferences",
            "consent",
            "window",
            "caps");
    JsonNode window = json.get("gates").get(6);
    assertThat(window.get("verdict").textValue()).isEqualTo("defer");
    assertThat(window.get("rule").textValue()).isEqualTo("promotional");
    assertThat(window.get("until").textValue()).isEqualTo("2026-11-22T03:00:00Z");
    assertThat(json.get("gates").get(0).get("rule").isNull()).isTrue();
    assertThat(json.get("customer").textValue()).isEqualTo("rina");
  }

  @Test
  void noAddressIsShown() {
    Explanation explanation = explanation(Known.rina());

    assertThat(explanation.toJson()).doesNotContain("@");
    assertThat(explanation.text(Locale.ENGLISH)).doesNotContain("@");
  }

  private static Explanation explanation(Known known) {
    Gates gates = new Gates(ContactPolicy.standard().withFirewall(Firewall.production()));
    Message message = Letter.about(Letter.RENEWAL);
    Optional<Instant> next = gates.nextInstant(message, known.standing(), EVENING);
    List<GateReport> reports = gates.reports(message, known.standing(), EVENING);
    return new Explanation(
        new Explanation.Subject(
            Optional.empty(), Optional.empty(), Optional.empty(), message.to(), message.topic()),
        EVENING,
        next.filter(EVENING::equals).isPresent(),
        next,
        reports);
  }
}
