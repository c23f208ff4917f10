package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.store.ConsentEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentHistoryTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Topic RENEWAL = Topic.promotional("renewal");

  private static final Consent YES =
      Consent.granted("sheba", "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOON);

  @Test
  void nothingWasKnownBeforeTheFirstWordWasRecorded() {
    ConsentHistory history = ConsentHistory.of(List.of(entry(YES, 60)));

    assertThat(wordAt(history, 59)).isEmpty();
    assertThat(wordAt(history, 60)).contains(YES);
    assertThat(wordAt(ConsentHistory.of(List.of()), 60)).isEmpty();
  }

  @Test
  void theLastWordOfAScopeCountsWhateverItsOwnInstantSays() {
    Consent no = YES.withdrawn("unsubscribe-link", NOON.minusSeconds(600));
    Consent again = YES.withdrawn("import", NOON.minusSeconds(900));
    ConsentHistory history =
        ConsentHistory.of(List.of(entry(YES, 0), entry(no, 60), entry(again, 90)));

    assertThat(wordAt(history, 30)).contains(YES);
    assertThat(wordAt(history, 89)).contains(no);
    assertThat(wordAt(history, 90)).contains(again);
  }

  @Test
  void theNarrowestOfSeveralScopesCountsAndTheLaterOfTwoAsNarrow() {
    Consent noRenewals = word(Optional.of("renewal"), Optional.empty(), false, NOON);
    Consent allRenewalMails =
        word(Optional.of("renewal"), Optional.of(ChannelId.EMAIL), true, NOON.minusSeconds(1));
    Consent noMails =
        word(Optional.empty(), Optional.of(ChannelId.EMAIL), false, NOON.plusSeconds(1));
    Consent all = word(Optional.empty(), Optional.empty(), true, NOON.plusSeconds(2));

    ConsentHistory history =
        ConsentHistory.of(
            List.of(
                entry(all, 0), entry(noMails, 1), entry(noRenewals, 2), entry(allRenewalMails, 3)));

    assertThat(wordAt(history, 0)).contains(all);
    assertThat(wordAt(history, 1)).contains(noMails);
    assertThat(wordAt(history, 3)).contains(allRenewalMails);
    assertThat(history.wordAt(at(3), Role.CUSTOMER, RENEWAL, ChannelId.SMS)).contains(noRenewals);
  }

  @Test
  void wordsOfAnotherRoleOrPurposeSayNothing() {
    ConsentHistory history = ConsentHistory.of(List.of(entry(YES, 0)));

    assertThat(history.wordAt(at(0), Role.WORKER, RENEWAL, ChannelId.EMAIL)).isEmpty();
    assertThat(history.wordAt(at(0), Role.CUSTOMER, Topic.reminder("visit"), ChannelId.EMAIL))
        .isEmpty();
    assertThat(history.wordAt(at(0), Role.CUSTOMER, RENEWAL, ChannelId.SMS)).isEmpty();
  }

  private static Optional<Consent> wordAt(ConsentHistory history, long second) {
    return history.wordAt(at(second), Role.CUSTOMER, RENEWAL, ChannelId.EMAIL);
  }

  private static Consent word(
      Optional<String> topic, Optional<ChannelId> channel, boolean granted, Instant said) {
    return new Consent(
        "sheba",
        "rina",
        Role.CUSTOMER,
        Purpose.PROMOTIONAL,
        topic,
        channel,
        granted,
        "preference-page",
        said);
  }

  private static ConsentEntry entry(Consent consent, long second) {
    return new ConsentEntry(consent, at(second));
  }

  private static Instant at(long second) {
    return NOON.plusSeconds(second);
  }
}
