package io.engage.testkit;

import static io.engage.message.MessageState.PENDING;
import static io.engage.testkit.StoreMutants.by;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.telling;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.MessageId;
import io.engage.message.StateChange;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that tell the ledger wrongly. */
final class StoreLedgerMutants {

  private StoreLedgerMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoTellsTheLedgerWrongly(mutants);
    whoListsTheLedgerWrongly(mutants);
  }

  private static void whoTellsTheLedgerWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "LedgerReading.aMessageThatIsNotThereIsNotFound",
            BrokenStore.contract(FindsTheNext::new))
        .caughtBy(
            "LedgerReading.everyFieldOfAMessageIsKept",
            saying(w -> w.source() == Words.Source.GENERATED, w -> w.content(), Optional.empty()))
        .caughtBy(
            "LedgerReading.everyFieldThatMayBeAbsentStaysAbsent",
            telling(in(PENDING), e -> by(e, Optional.of(""), Optional.empty())))
        .caughtBy(
            "LedgerReading.everyPriorityTopicAndSourceOfWordsIsKept",
            saying(w -> w.source() == Words.Source.FALLBACK, w -> w.content(), Optional.empty()))
        .caughtBy(
            "LedgerReading.textsKeepTheirSpacesLinesAndSigns",
            saying(
                w -> w.source() == Words.Source.TEMPLATE,
                w -> body(w, w.content().body().replace("\r\n", "\n")),
                Optional.empty()))
        .caughtBy(
            "LedgerReading.longWordsAreKeptWhole",
            saying(
                w -> w.content().body().length() > 10_000,
                w -> body(w, w.content().body().substring(0, 10_000)),
                Optional.empty()));
  }

  private static void whoListsTheLedgerWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy("LedgerReading.entriesComeInAscendingOrderPageByPage", asking(q -> q.size(50)))
        .caughtBy(
            "LedgerReading.entriesAreThoseAskedFor",
            asking(
                q ->
                    new LedgerQuery(
                        q.tenant(),
                        q.recipientId(),
                        q.run(),
                        Optional.empty(),
                        q.after(),
                        q.size())))
        .caughtBy(
            "LedgerReading.anEntryInAListIsTheEntryFoundAlone",
            BrokenStore.contract(WithoutHistory::new));
  }

  private static Supplier<EngagementStoreContract> asking(UnaryOperator<LedgerQuery> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<LedgerEntry> entries(LedgerQuery query) {
                return sound.entries(change.apply(query));
              }
            });
  }

  /** Tells other words, and another cause of a fallback, where the condition holds. */
  private static Supplier<EngagementStoreContract> saying(
      Predicate<Words> when, Function<Words, MessageContent> content, Optional<String> cause) {
    return telling(
        entry -> entry.words().filter(when).isPresent(),
        entry -> {
          Words w = entry.words().orElseThrow();
          Words other =
              new Words(content.apply(w), w.source(), w.origin(), w.model(), cause, w.generation());
          return new LedgerEntry(
              entry.message(), entry.progress(), Optional.of(other), entry.history());
        });
  }

  private static MessageContent body(Words words, String body) {
    MessageContent c = words.content();
    return new MessageContent(
        c.subject(), body, c.heading(), c.action(), c.highlight(), c.notice());
  }

  /** Finds the message after the one that is not there, if the host gave it no key. */
  private static final class FindsTheNext extends BrokenStore {
    @Override
    public Optional<LedgerEntry> find(MessageId message) {
      LedgerQuery next = LedgerQuery.of(StoreScenario.TENANT).after(message).size(1);
      return sound
          .find(message)
          .or(() -> sound.entries(next).stream().filter(FindsTheNext::isKeyless).findFirst());
    }

    private static boolean isKeyless(LedgerEntry entry) {
      return entry.message().origin().businessKey().isEmpty();
    }
  }

  private static final class WithoutHistory extends BrokenStore {
    @Override
    public List<LedgerEntry> entries(LedgerQuery query) {
      return sound.entries(query).stream()
          .map(e -> StoreMutants.with(e, List.<StateChange>of()))
          .toList();
    }
  }
}
