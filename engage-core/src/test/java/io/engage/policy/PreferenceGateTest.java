package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Preferences;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceGateTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  private static final Topic DIGEST = Topic.promotional("weekly-digests");

  @ParameterizedTest(name = "library {0}, tenant {1}, address {2}, person {3}: wanted {4}")
  @DisplayName(
      "B2: library, then tenant, then recipient; a no of person or address outweighs a yes")
  @CsvSource({
    // nobody said anything: everything is wanted
    "-,   -,   -,   -,   true",
    // one voice
    "no,  -,   -,   -,   false",
    "yes, -,   -,   -,   true",
    "-,   no,  -,   -,   false",
    "-,   -,   no,  -,   false",
    "-,   -,   -,   no,  false",
    // the tenant over the library
    "no,  yes, -,   -,   true",
    "yes, no,  -,   -,   false",
    // the person over both
    "no,  -,   -,   yes, true",
    "-,   no,  -,   yes, true",
    "no,  no,  -,   yes, true",
    "yes, yes, -,   no,  false",
    // the address likewise
    "no,  no,  yes, -,   true",
    "yes, yes, no,  -,   false",
    // both of them
    "no,  no,  yes, yes, true",
    "yes, yes, yes, no,  false",
    "yes, yes, no,  yes, false",
    "yes, yes, no,  no,  false",
  })
  void voicesAreMerged(
      String library, String tenant, String address, String person, boolean wanted) {
    ContactPolicy pipeline =
        ContactPolicy.standard()
            .withFirewall(Firewall.production())
            .withTopics(topics(DIGEST.name(), library));
    TenantPolicy own = TenantPolicy.usual();
    for (Map.Entry<String, Boolean> word : topics(DIGEST.name(), tenant).entrySet()) {
      own = own.withTopic(word.getKey(), word.getValue());
    }

    AttemptDecision decision =
        new Gates(own.over(pipeline))
            .decide(
                Letter.about(DIGEST),
                Known.rina()
                    .preferring(word(DIGEST.name(), person), word(DIGEST.name(), address))
                    .standing(),
                NOON);

    assertThat(decision)
        .isEqualTo(
            wanted
                ? new AttemptDecision.Proceed(true)
                : new AttemptDecision.Skip("preferences: does not want weekly-digests"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feedback-reminders",
        "session-check-ins",
        "performance-reports",
        "weekly-digests",
        "monthly-summaries"
      })
  @DisplayName("B2: each topic is switched off by itself")
  void eachTopicIsSwitchedOffByItself(String topic) {
    Known off = Known.rina().preferring(p -> p.withTopics(Map.of(topic, false)));

    assertThat(decide(Topic.reminder(topic), off))
        .isEqualTo(new AttemptDecision.Skip("preferences: does not want " + topic));
    assertThat(decide(Topic.promotional(topic), off)).isInstanceOf(AttemptDecision.Skip.class);
    assertThat(decide(Topic.reminder("another"), off)).isInstanceOf(AttemptDecision.Proceed.class);
    assertThat(decide(Letter.RENEWAL, off)).isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  @DisplayName("B2: system messages are transactional and cannot be switched off")
  void systemMessagesCannotBeSwitchedOff() {
    Known off = Known.rina().preferring(p -> p.withTopics(Map.of("system", false)));

    assertThat(decide(Topic.transactional("system"), off))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  void marketingSpeaksOfEveryPromotionalTopicThatIsNotNamed() {
    Known noMarketing =
        Known.rina().preferring(p -> p.withTopics(Map.of(Preferences.MARKETING, false)));
    Known butDigests =
        Known.rina()
            .preferring(
                p -> p.withTopics(Map.of(Preferences.MARKETING, false, DIGEST.name(), true)));

    assertThat(decide(DIGEST, noMarketing)).isInstanceOf(AttemptDecision.Skip.class);
    assertThat(decide(DIGEST, butDigests)).isInstanceOf(AttemptDecision.Proceed.class);
    assertThat(decide(Letter.RENEWAL, butDigests)).isInstanceOf(AttemptDecision.Skip.class);
    assertThat(decide(Topic.reminder("feedback-reminders"), noMarketing))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  void allOffStopsRemindersAndPromotionsAndNoReceipt() {
    Known off = Known.rina().preferring(p -> p.withAllOff(true));

    assertThat(decide(Letter.RENEWAL, off))
        .isEqualTo(new AttemptDecision.Skip("preferences: wants no messages"));
    assertThat(decide(Topic.reminder("session-check-ins"), off))
        .isInstanceOf(AttemptDecision.Skip.class);
    assertThat(decide(Topic.transactional("receipt"), off))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  void aPauseEndsAtItsInstant() {
    Instant end = NOON.plus(Duration.ofHours(2));
    Known paused = Known.rina().preferring(p -> p.pausedUntil(end));

    assertThat(gates().decide(Letter.about(DIGEST), paused.standing(), end.minusNanos(1)))
        .isEqualTo(new AttemptDecision.Skip("preferences: paused until " + end));
    assertThat(gates().decide(Letter.about(DIGEST), paused.standing(), end))
        .isInstanceOf(AttemptDecision.Proceed.class);
    assertThat(decide(Topic.transactional("receipt"), paused))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  void theLongerOfTwoPausesCounts() {
    Known paused =
        Known.rina()
            .preferring(
                Optional.of(p -> p.pausedUntil(NOON.plusSeconds(60))),
                Optional.of(p -> p.pausedUntil(NOON.plusSeconds(90))));

    assertThat(gates().nextInstant(Letter.about(DIGEST), paused.standing(), NOON))
        .contains(NOON.plusSeconds(90));
  }

  private static AttemptDecision decide(Topic topic, Known known) {
    return gates().decide(Letter.about(topic), known.standing(), NOON);
  }

  private static Gates gates() {
    return new Gates(ContactPolicy.standard().withFirewall(Firewall.production()));
  }

  private static Map<String, Boolean> topics(String topic, String word) {
    Map<String, Boolean> topics = new HashMap<>();
    if (!word.equals("-")) {
      topics.put(topic, word.equals("yes"));
    }
    return topics;
  }

  private static Optional<UnaryOperator<Preferences>> word(String topic, String word) {
    return word.equals("-")
        ? Optional.empty()
        : Optional.of(p -> p.withTopics(topics(topic, word)));
  }
}
