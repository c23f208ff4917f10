package io.engage.testkit;

import static io.engage.testkit.StoreMutants.knowing;
import static io.engage.testkit.StoreMutants.planning;
import static io.engage.testkit.StoreMutants.showingTheGate;

import io.engage.message.Addressee;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that leave too much or too little room for what is planned. */
final class StoreAheadMutants {

  private StoreAheadMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoShowsOthers(mutants);
    whoLosesSomeOnTheWay(mutants);
    whoShowsWhatIsOver(mutants);
  }

  private static void whoShowsOthers(Mutants<EngagementStoreContract> mutants) {
    mutants
        // takes everything for an advertisement
        .caughtBy(
            "Ahead.aMessageThatCountsAheadIsShownAtItsInstant",
            knowing(
                (to, s) ->
                    with(s, s.ahead().stream().map(StoreAheadMutants::promotional).toList())))
        .caughtBy(
            "Ahead.itCountsForThePersonAndForTheAddress",
            knowing((to, s) -> with(s, place -> place.channel().equals(to.channel()))))
        .caughtBy(
            "Ahead.aMessageThatDoesNotCountAheadIsNotShown",
            planning(
                (store, all, now) ->
                    store.sound.plan(all.stream().map(StoreAheadMutants::counting).toList(), now)))
        .caughtBy(
            "Ahead.messagesToOthersAreNotShown", BrokenStore.contract(ShowsAnotherTenants::new))
        .caughtBy(
            "Ahead.theGateSeesWhatIsAheadTheMessageItselfIncluded",
            showingTheGate(
                (group, claim, s) -> with(s, place -> !place.message().equals(claim.id()))));
  }

  private static void whoLosesSomeOnTheWay(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Ahead.aMessageThatGaveItsPlaceBackIsAheadAgain",
            losing(progress -> progress.attempts() > 0))
        .caughtBy(
            "Ahead.aMessageThatWaitsLongerIsAheadAtItsNewInstant",
            losing(progress -> progress.reason().equals(Optional.of("window"))))
        .caughtBy("Ahead.aMessageThatIsMovedIsAheadAtItsNewInstant", losing(StoreMutants::isMoved));
  }

  private static void whoShowsWhatIsOver(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Ahead.aMessageThatTookItsPlaceIsNotCountedTwice",
            BrokenStore.contract(() -> new Remembers(MessageState.SENDING)))
        .caughtBy(
            "Ahead.aMessageThatEndedIsNotAheadAnyMore",
            BrokenStore.contract(() -> new Remembers(MessageState.EXPIRED)));
  }

  private static Supplier<EngagementStoreContract> losing(Predicate<Progress> when) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              Standing shown(Addressee to, Standing s) {
                return with(
                    s,
                    place ->
                        sound
                            .find(place.message())
                            .map(LedgerEntry::progress)
                            .filter(when)
                            .isEmpty());
              }
            });
  }

  private static Standing with(Standing s, Predicate<Reservation> known) {
    return with(s, s.ahead().stream().filter(known).toList());
  }

  private static Standing with(Standing s, List<Reservation> ahead) {
    return new Standing(
        s.consents(),
        s.suppressions(),
        s.preferences(),
        s.softBounces(),
        s.sentToPerson(),
        s.sentToAddress(),
        ahead);
  }

  private static Reservation promotional(Reservation p) {
    return new Reservation(p.message(), p.at(), p.role(), Purpose.PROMOTIONAL, p.channel());
  }

  private static PlannedMessage counting(PlannedMessage p) {
    return new PlannedMessage(p.message(), p.state(), p.due(), p.words(), p.cause(), true);
  }

  /** Tells of every person what another tenant planned for somebody of that name. */
  private static final class ShowsAnotherTenants extends BrokenStore {
    @Override
    Standing shown(Addressee to, Standing s) {
      Addressee ofTutormax =
          new Addressee(
              "tutormax",
              to.recipientId(),
              to.role(),
              to.channel(),
              to.address(),
              to.locale(),
              to.zone());
      List<Reservation> others = sound.standings(List.of(ofTutormax)).get(0).ahead();
      return with(s, Stream.concat(s.ahead().stream(), others.stream()).toList());
    }
  }

  /** Goes on to leave room for messages that counted ahead and are in a state by now. */
  private static final class Remembers extends BrokenStore {

    private final MessageState state;
    private final List<Message> counted = new CopyOnWriteArrayList<>();

    Remembers(MessageState state) {
      this.state = state;
    }

    @Override
    public List<PlanResult> plan(List<PlannedMessage> messages, Instant now) {
      messages.stream()
          .filter(PlannedMessage::countsAhead)
          .forEach(planned -> counted.add(planned.message()));
      return sound.plan(messages, now);
    }

    @Override
    Standing shown(Addressee to, Standing s) {
      Stream<Reservation> wrong =
          counted.stream()
              .filter(message -> stateOf(message.id()).equals(Optional.of(state)))
              .map(message -> message.reservation(StoreScenario.NOW));
      return with(s, Stream.concat(s.ahead().stream(), wrong).toList());
    }
  }
}
