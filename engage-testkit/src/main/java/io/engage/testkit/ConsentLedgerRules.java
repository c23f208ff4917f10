package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.store.ConsentEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds for the ledger of all that people ever said yes or no to. */
abstract class ConsentLedgerRules extends StoreScenario {

  private static final Consent YES =
      Consent.granted(TENANT, "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup-form", NOW);

  ConsentLedgerRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void everyWordIsKeptInTheOrderInWhichItWasWritten() {
    Consent no = YES.withdrawn("unsubscribe-link", LATER);
    store.recordConsents(List.of(YES));
    store.recordConsents(List.of(no, YES, no));
    Consent again = YES.withdrawn("shop", NOW);
    store.recordConsents(List.of(again));

    assertThat(history())
        .extracting(ConsentEntry::consent)
        .containsExactly(YES, no, YES, no, again);
  }

  @Test
  void anEntrySaysAllThatWasSaid() {
    Consent full =
        new Consent(
            TENANT,
            "rina",
            Role.WORKER,
            Purpose.REMINDER,
            Optional.of("renewal"),
            Optional.empty(),
            false,
            "import",
            LATER,
            Optional.of("agent:আনা"),
            Optional.of("privacy-3"));
    store.recordConsents(List.of(full));

    assertThat(history()).extracting(ConsentEntry::consent).containsExactly(full);
  }

  @Test
  void aConsentSaysWhoWroteItDownAndToWhichText() {
    Consent first = YES.recordedBy("agent:anna").toText("terms-1");
    Consent second = YES.recordedBy("agent:bela");
    store.recordConsents(List.of(first));
    assertThat(consents()).containsExactly(first);

    store.recordConsents(List.of(second));
    assertThat(consents()).containsExactly(second);
  }

  @Test
  void entriesBearTheTimeOfTheStore() {
    Instant longAgo = NOW.minus(Duration.ofDays(10_000));
    store.recordConsents(List.of(YES.withdrawn("paper", longAgo)));
    store.recordConsents(List.of(YES));

    assertThat(history()).extracting(ConsentEntry::recordedAt).isSorted();
    assertThat(history().get(0).recordedAt()).isAfter(longAgo.plus(Duration.ofDays(9_000)));
  }

  @Test
  void theHistoryOfOthersIsNotShown() {
    store.recordConsents(
        List.of(
            Consent.granted(
                "tutormax", "rina", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW),
            Consent.granted(TENANT, "karim", Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW)));

    assertThat(history()).isEmpty();
  }

  /** F28: what counts is what was written last, whoever was first to begin. */
  @Test
  void ofManyWordsTheLastEntryIsTheOneThatCounts() {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Consent word = YES.recordedBy("node-" + i);
      work.add(
          () -> {
            store.recordConsents(List.of(word));
            return true;
          });
    }
    Crowd.all(work);

    assertThat(history()).hasSize(8);
    assertThat(consents()).containsExactly(history().get(7).consent());
  }

  private List<ConsentEntry> history() {
    return store.consentHistory(TENANT, "rina");
  }

  private List<Consent> consents() {
    return standing(Draft.to("rina").message()).consents();
  }
}
