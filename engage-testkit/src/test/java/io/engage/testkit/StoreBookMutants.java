package io.engage.testkit;

import static io.engage.message.MessageState.PENDING;
import static io.engage.testkit.StoreMutants.by;
import static io.engage.testkit.StoreMutants.in;
import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.telling;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.Consent;
import io.engage.message.StateChange;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that remember people and messages wrongly. */
final class StoreBookMutants {

  private StoreBookMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoForgetsPeople(mutants);
    whoTellsTheLedgerWrongly(mutants);
  }

  private static void whoForgetsPeople(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Contacts.consentIsKeptAsItWasSaid",
            consenting((s, all) -> s.recordConsents(all.stream().map(c -> from(c, "?")).toList())))
        .caughtBy(
            "Contacts.withinOneListTheLastWordCounts",
            consenting(
                (s, all) -> {
                  List<Consent> backwards = new ArrayList<>(all);
                  Collections.reverse(backwards);
                  s.recordConsents(backwards);
                }))
        .caughtBy(
            "Contacts.aWithdrawalCountsThoughItsClockIsBehind",
            consenting(
                (s, all) ->
                    s.recordConsents(
                        all.stream().filter(c -> !c.at().isBefore(StoreScenario.NOW)).toList())))
        .caughtBy(
            "Contacts.consentOfOthersIsNotShown",
            consenting(
                (s, all) -> s.recordConsents(all.stream().map(StoreBookMutants::ofSheba).toList())))
        .caughtBy(
            "Contacts.anAddressIsSuppressedHoweverItIsWritten",
            suppressing(
                (s, all) -> s.suppress(all.stream().filter(StoreBookMutants::isPlain).toList())))
        .caughtBy(
            "Contacts.aSuppressionHoldsForTheAddressWhoeverHasIt",
            suppressing(
                (s, all) -> s.suppress(all.stream().map(StoreBookMutants::ofSheba).toList())))
        .caughtBy(
            "Contacts.anEntryOfTheSameReasonIsReplaced",
            suppressing(
                (s, all) -> {
                  List<Suppression> backwards = new ArrayList<>(all);
                  Collections.reverse(backwards);
                  s.suppress(backwards);
                }))
        .caughtBy(
            "Contacts.everyReasonStandsForItself",
            suppressing(
                (s, all) ->
                    s.suppress(
                        all.stream()
                            .filter(e -> e.reason() != SuppressionReason.COMPLAINT)
                            .toList())))
        .caughtBy(
            "Contacts.entriesThatExpiredAreHandedOverToo",
            knowing((to, s) -> suppressed(s, e -> !isExpired(e))))
        .caughtBy(
            "Contacts.everyPartOfTheScopeSeparates",
            knowing((to, s) -> consenting(s, c -> !c.topic().equals(Optional.of("news")))))
        .caughtBy(
            "Contacts.aSuppressionIsLiftedReasonByReason", BrokenStore.contract(LiftsForAll::new))
        .caughtBy(
            "Contacts.standingsComeInTheOrderAskedAndForRepetitionsToo",
            BrokenStore.contract(Distinct::new))
        .caughtBy(
            "Contacts.standingsOfManyPeopleAreAnsweredAtOnce", BrokenStore.contract(AHundred::new));
  }

  private static void whoTellsTheLedgerWrongly(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "LedgerReading.everyFieldThatMayBeAbsentStaysAbsent",
            telling(in(PENDING), e -> by(e, Optional.of(""), Optional.empty())))
        .caughtBy(
            "LedgerReading.everyFieldOfAMessageIsKept",
            saying(w -> w.source() == Words.Source.GENERATED, w -> w.content(), Optional.empty()))
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
                Optional.empty()))
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

  private static Supplier<EngagementStoreContract> consenting(
      BiConsumer<EngagementStore, List<Consent>> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public void recordConsents(List<Consent> consents) {
                change.accept(sound, consents);
              }
            });
  }

  private static Supplier<EngagementStoreContract> suppressing(
      BiConsumer<EngagementStore, List<Suppression>> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public void suppress(List<Suppression> suppressions) {
                change.accept(sound, suppressions);
              }
            });
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
          Words other = new Words(content.apply(w), w.source(), w.origin(), w.model(), cause);
          return new LedgerEntry(
              entry.message(), entry.progress(), Optional.of(other), entry.history());
        });
  }

  private static MessageContent body(Words words, String body) {
    MessageContent c = words.content();
    return new MessageContent(
        c.subject(), body, c.heading(), c.action(), c.highlight(), c.notice());
  }

  private static Standing suppressed(Standing s, Predicate<Suppression> known) {
    return new Standing(
        s.consents(),
        s.suppressions().stream().filter(known).toList(),
        s.sentToPerson(),
        s.sentToAddress());
  }

  private static Standing consenting(Standing s, Predicate<Consent> known) {
    return new Standing(
        s.consents().stream().filter(known).toList(),
        s.suppressions(),
        s.sentToPerson(),
        s.sentToAddress());
  }

  private static boolean isExpired(Suppression entry) {
    return entry.expiresAt().filter(at -> at.isBefore(StoreScenario.NOW)).isPresent();
  }

  private static boolean isPlain(Suppression entry) {
    return entry.address().value().equals(entry.address().identity());
  }

  private static Suppression ofSheba(Suppression s) {
    return new Suppression(
        StoreScenario.TENANT, s.address(), s.reason(), s.source(), s.at(), s.expiresAt());
  }

  private static Consent ofSheba(Consent c) {
    return consent(StoreScenario.TENANT, c, c.source());
  }

  private static Consent from(Consent c, String otherThanAscii) {
    boolean isAscii = c.source().chars().allMatch(letter -> letter < 128);
    return consent(c.tenant(), c, isAscii ? c.source() : otherThanAscii);
  }

  private static Consent consent(String tenant, Consent c, String source) {
    return new Consent(
        tenant,
        c.recipientId(),
        c.role(),
        c.purpose(),
        c.topic(),
        c.channel(),
        c.granted(),
        source,
        c.at());
  }

  private static final class LiftsForAll extends BrokenStore {
    @Override
    public void lift(String tenant, Address address, SuppressionReason reason) {
      sound.lift(StoreScenario.TENANT, address, reason);
    }
  }

  private static final class Distinct extends BrokenStore {
    @Override
    public List<Standing> standings(List<Addressee> addressees) {
      return sound.standings(addressees.stream().distinct().toList());
    }
  }

  /** Knows the first hundred people it is asked for. */
  private static final class AHundred extends BrokenStore {
    @Override
    public List<Standing> standings(List<Addressee> addressees) {
      List<Standing> all = new ArrayList<>(sound.standings(addressees));
      for (int i = 100; i < all.size(); i++) {
        all.set(i, Standing.unknown());
      }
      return all;
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
