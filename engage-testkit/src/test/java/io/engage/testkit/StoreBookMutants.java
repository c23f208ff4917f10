package io.engage.testkit;

import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.told;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.EngagementStore;
import io.engage.store.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Stores that remember people wrongly. */
final class StoreBookMutants {

  private StoreBookMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoForgetsConsent(mutants);
    whoForgetsSuppressions(mutants);
    whoForgetsPeople(mutants);
  }

  private static void whoForgetsConsent(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Contacts.nothingIsKnownOfAStranger", BrokenStore.contract(TakesAYesForGranted::new))
        .caughtBy(
            "Contacts.consentIsKeptAsItWasSaid",
            consenting((s, all) -> s.recordConsents(all.stream().map(c -> from(c, "?")).toList())))
        // believes no yes after a no
        .caughtBy(
            "Contacts.aLaterWordReplacesTheEarlierOneOfItsScope",
            consenting(
                (s, all) ->
                    s.recordConsents(
                        all.stream().filter(c -> !c.granted() || !hasSaidNo(s, c)).toList())))
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
            "Contacts.everyPartOfTheScopeSeparates",
            knowing((to, s) -> consenting(s, c -> !c.topic().equals(Optional.of("news")))))
        .caughtBy(
            "Contacts.consentOfOthersIsNotShown", BrokenStore.contract(BelievesAnotherTenant::new));
  }

  private static void whoForgetsSuppressions(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Contacts.anAddressIsSuppressedHoweverItIsWritten",
            suppressing(
                (s, all) -> s.suppress(all.stream().filter(StoreBookMutants::isPlain).toList())))
        .caughtBy(
            "Contacts.aSuppressionHoldsForTheAddressWhoeverHasIt",
            suppressing(
                (s, all) -> s.suppress(all.stream().map(StoreBookMutants::ofSheba).toList())))
        .caughtBy(
            "Contacts.everyReasonStandsForItself",
            suppressing(
                (s, all) ->
                    s.suppress(
                        all.stream()
                            .filter(e -> e.reason() != SuppressionReason.COMPLAINT)
                            .toList())))
        .caughtBy(
            "Contacts.anEntryOfTheSameReasonIsReplaced",
            suppressing(
                (s, all) -> {
                  List<Suppression> backwards = new ArrayList<>(all);
                  if (all.stream().allMatch(e -> e.sender().isEmpty())) {
                    Collections.reverse(backwards);
                  }
                  s.suppress(backwards);
                }))
        .caughtBy(
            "Contacts.entriesThatExpiredAreHandedOverToo",
            knowing((to, s) -> suppressed(s, e -> !isExpired(e))))
        .caughtBy(
            "Contacts.aSuppressionIsLiftedReasonByReason", BrokenStore.contract(LiftsForAll::new));
  }

  private static void whoForgetsPeople(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Contacts.standingsComeInTheOrderAskedAndForRepetitionsToo",
            BrokenStore.contract(Distinct::new))
        .caughtBy(
            "Contacts.standingsOfManyPeopleAreAnsweredAtOnce", BrokenStore.contract(AHundred::new));
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

  private static Standing suppressed(Standing s, Predicate<Suppression> known) {
    return told(
        s,
        s.consents(),
        s.suppressions().stream().filter(known).toList(),
        s.sentToPerson(),
        s.sentToAddress());
  }

  private static Standing consenting(Standing s, Predicate<Consent> known) {
    return told(
        s,
        s.consents().stream().filter(known).toList(),
        s.suppressions(),
        s.sentToPerson(),
        s.sentToAddress());
  }

  private static boolean hasSaidNo(EngagementStore store, Consent consent) {
    Addressee person = Draft.to(consent.recipientId()).message().to();
    return store.standings(List.of(person)).get(0).consents().stream().anyMatch(c -> !c.granted());
  }

  private static boolean isExpired(Suppression entry) {
    return entry.expiresAt().filter(at -> at.isBefore(StoreScenario.NOW)).isPresent();
  }

  private static boolean isPlain(Suppression entry) {
    return entry.address().value().equals(entry.address().identity());
  }

  private static Suppression ofSheba(Suppression s) {
    return new Suppression(
        StoreScenario.TENANT,
        s.address(),
        s.reason(),
        s.source(),
        s.at(),
        s.expiresAt(),
        s.sender());
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
        c.at(),
        c.by(),
        c.textVersion());
  }

  /** Takes it that everybody agrees, until the first word is recorded. */
  private static final class TakesAYesForGranted extends BrokenStore {

    private volatile boolean asked;

    @Override
    public void recordConsents(List<Consent> consents) {
      asked = true;
      sound.recordConsents(consents);
    }

    @Override
    Standing shown(Addressee to, Standing s) {
      Consent yes =
          Consent.granted(
              to.tenant(),
              to.recipientId(),
              Purpose.PROMOTIONAL,
              to.channel(),
              "default",
              StoreScenario.NOW);
      return asked
          ? s
          : told(s, List.of(yes), s.suppressions(), s.sentToPerson(), s.sentToAddress());
    }
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

  /** Tells of everybody what somebody of that name told another tenant. */
  private static final class BelievesAnotherTenant extends BrokenStore {
    @Override
    Standing shown(Addressee to, Standing s) {
      Addressee other =
          new Addressee(
              "tutormax",
              to.recipientId(),
              to.role(),
              to.channel(),
              to.address(),
              to.locale(),
              to.zone());
      List<Consent> all = new ArrayList<>(s.consents());
      all.addAll(sound.standings(List.of(other)).get(0).consents());
      return told(s, all, s.suppressions(), s.sentToPerson(), s.sentToAddress());
    }
  }
}
