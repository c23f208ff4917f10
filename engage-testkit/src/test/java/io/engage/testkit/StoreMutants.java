package io.engage.testkit;

import io.engage.message.Addressee;
import io.engage.message.Consent;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.Reservation;
import io.engage.message.StateChange;
import io.engage.message.Suppression;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.LedgerEntry;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.Settlement;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Ways to break a store at one place. */
final class StoreMutants {

  private StoreMutants() {}

  /** A broken store for every rule of the contract. */
  static Mutants<EngagementStoreContract> all() {
    Mutants<EngagementStoreContract> mutants =
        Mutants.of(EngagementStoreContract.class, BrokenStore.contract(BrokenStore::new));
    StorePlanMutants.addTo(mutants);
    StoreQueueMutants.addTo(mutants);
    StoreAttemptMutants.addTo(mutants);
    StoreCapMutants.addTo(mutants);
    StoreOutcomeMutants.addTo(mutants);
    StoreBookMutants.addTo(mutants);
    StoreLedgerMutants.addTo(mutants);
    StoreRunMutants.addTo(mutants);
    StorePageMutants.addTo(mutants);
    StoreLaneMutants.addTo(mutants);
    StoreReportMutants.addTo(mutants);
    StoreKeyMutants.addTo(mutants);
    StoreGenerationMutants.addTo(mutants);
    StoreFailureMutants.addTo(mutants);
    StoreQuotaMutants.addTo(mutants);
    StoreTokenMutants.addTo(mutants);
    StorePolicyMutants.addTo(mutants);
    StoreWishMutants.addTo(mutants);
    StoreSenderMutants.addTo(mutants);
    StoreBounceMutants.addTo(mutants);
    StoreAheadMutants.addTo(mutants);
    StoreLinkMutants.addTo(mutants);
    return mutants;
  }

  static Supplier<EngagementStoreContract> planning(Planning change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<PlanResult> plan(List<PlannedMessage> messages, Instant now) {
                return change.plan(this, messages, now);
              }
            });
  }

  static Supplier<EngagementStoreContract> claiming(Claiming change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              List<Claim> claimed(ClaimRequest request) {
                return change.claim(this, request);
              }
            });
  }

  /** Changes every claim for which the condition holds. */
  static Supplier<EngagementStoreContract> handingOver(
      Predicate<Claim> when, UnaryOperator<Claim> change) {
    return claiming(
        (store, request) ->
            store.sound.claim(request).stream()
                .map(claim -> when.test(claim) ? change.apply(claim) : claim)
                .toList());
  }

  static Supplier<EngagementStoreContract> composing(Composing change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Set<MessageId> compose(List<Composition> compositions, Instant now) {
                return change.compose(this, compositions, now);
              }
            });
  }

  static Supplier<EngagementStoreContract> attempting(Attempting change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
                return change.attempt(this, group, now, gate);
              }
            });
  }

  /** Shows the gate something else than what is known. */
  static Supplier<EngagementStoreContract> showingTheGate(Showing change) {
    return attempting(
        (store, group, now, gate) ->
            store.sound.attempt(
                group,
                now,
                (claim, standing) -> gate.decide(claim, change.shown(group, claim, standing))));
  }

  static Supplier<EngagementStoreContract> settling(Settles change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Set<MessageId> settle(List<Settlement> settlements) {
                return change.settle(this, settlements);
              }
            });
  }

  static Supplier<EngagementStoreContract> cancelling(Cancelling change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public CancelResult cancel(MessageId message, String cause, Instant now) {
                return change.cancel(this, message, cause, now);
              }
            });
  }

  /** Tells something else of messages for which the condition holds. */
  static Supplier<EngagementStoreContract> telling(
      Predicate<LedgerEntry> when, UnaryOperator<LedgerEntry> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              LedgerEntry shown(LedgerEntry entry) {
                return when.test(entry) ? change.apply(entry) : entry;
              }
            });
  }

  static Supplier<EngagementStoreContract> knowing(
      BiFunction<Addressee, Standing, Standing> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              Standing shown(Addressee addressee, Standing standing) {
                return change.apply(addressee, standing);
              }
            });
  }

  /** Gives another answer after attempts for which the condition holds. */
  static Supplier<EngagementStoreContract> afterAttempts(
      BiPredicate<BrokenStore, AttemptResult> when, AttemptDecision other) {
    return attempting(
        (store, group, now, gate) ->
            store.sound.attempt(group, now, gate).stream()
                .map(r -> when.test(store, r) ? new AttemptResult(r.claim(), other) : r)
                .toList());
  }

  /** Changes every settlement for which the condition holds. */
  static Supplier<EngagementStoreContract> changing(
      Predicate<Settlement> when, UnaryOperator<Settlement> change) {
    return settling(
        (store, all) ->
            store.sound.settle(all.stream().map(s -> when.test(s) ? change.apply(s) : s).toList()));
  }

  /** Gives another answer to whoever cancels a message in this state. */
  static Supplier<EngagementStoreContract> answering(
      CancelResult right, MessageState state, CancelResult wrong) {
    return cancelling(
        (store, id, cause, now) -> {
          boolean applies = store.stateOf(id).equals(Optional.of(state));
          CancelResult result = store.sound.cancel(id, cause, now);
          return applies && result == right ? wrong : result;
        });
  }

  static boolean is(BrokenStore store, Claim claim, MessageState state) {
    return store.stateOf(claim.id()).equals(Optional.of(state));
  }

  static boolean went(LedgerEntry entry, MessageState through) {
    return entry.history().stream().anyMatch(change -> change.to() == through);
  }

  static Standing places(Standing s, Predicate<Reservation> known) {
    return told(
        s,
        s.consents(),
        s.suppressions(),
        s.sentToPerson().stream().filter(known).toList(),
        s.sentToAddress().stream().filter(known).toList());
  }

  /** Other consents, suppressions and places, and the rest as it is. */
  static Standing told(
      Standing rest,
      List<Consent> consents,
      List<Suppression> suppressions,
      List<Reservation> sentToPerson,
      List<Reservation> sentToAddress) {
    return new Standing(
        consents,
        suppressions,
        rest.preferences(),
        rest.softBounces(),
        sentToPerson,
        sentToAddress,
        rest.ahead());
  }

  static Predicate<LedgerEntry> in(MessageState state) {
    return entry -> entry.progress().state() == state;
  }

  static LedgerEntry with(LedgerEntry entry, Progress progress) {
    return new LedgerEntry(entry.message(), progress, entry.words(), entry.history());
  }

  static LedgerEntry with(LedgerEntry entry, List<StateChange> history) {
    return new LedgerEntry(entry.message(), entry.progress(), entry.words(), history);
  }

  /** The entry with another last line of its history. */
  static LedgerEntry last(LedgerEntry entry, UnaryOperator<StateChange> change) {
    List<StateChange> history = new ArrayList<>(entry.history());
    history.add(change.apply(history.remove(history.size() - 1)));
    return with(entry, history);
  }

  static StateChange because(StateChange change, String cause) {
    return new StateChange(change.at(), change.from(), change.to(), cause);
  }

  static LedgerEntry due(LedgerEntry entry, Instant due) {
    Progress p = entry.progress();
    return with(
        entry,
        new Progress(
            p.state(),
            due,
            p.attempts(),
            p.spared(),
            p.possibleDuplicate(),
            p.reason(),
            p.provider(),
            p.providerId()));
  }

  static LedgerEntry because(LedgerEntry entry, Optional<String> reason) {
    return with(entry, because(entry.progress(), reason));
  }

  static Progress because(Progress p, Optional<String> reason) {
    return new Progress(
        p.state(),
        p.due(),
        p.attempts(),
        p.spared(),
        p.possibleDuplicate(),
        reason,
        p.provider(),
        p.providerId());
  }

  static LedgerEntry by(LedgerEntry entry, Optional<String> provider, Optional<String> providerId) {
    Progress p = entry.progress();
    return with(
        entry,
        new Progress(
            p.state(),
            p.due(),
            p.attempts(),
            p.spared(),
            p.possibleDuplicate(),
            p.reason(),
            provider,
            providerId));
  }

  /** Whether the host has moved the message to another instant. */
  static boolean isMoved(Progress progress) {
    return progress.reason().equals(Optional.of("rescheduled"));
  }

  static Claim wordless(Claim claim) {
    return new Claim(claim.message(), claim.progress(), Optional.empty(), claim.fence());
  }

  static PlanResult as(PlanResult.Kind kind, PlanResult result) {
    return new PlanResult(kind, result.id());
  }

  /** A plan of its own. */
  interface Planning {
    List<PlanResult> plan(BrokenStore store, List<PlannedMessage> messages, Instant now);
  }

  /** A claim of its own. */
  interface Claiming {
    List<Claim> claim(BrokenStore store, ClaimRequest request);
  }

  /** A composition of its own. */
  interface Composing {
    Set<MessageId> compose(BrokenStore store, List<Composition> compositions, Instant now);
  }

  /** An attempt of its own. */
  interface Attempting {
    List<AttemptResult> attempt(
        BrokenStore store, List<Claim> group, Instant now, AttemptGate gate);
  }

  /** What a gate is shown. */
  interface Showing {
    Standing shown(List<Claim> group, Claim claim, Standing standing);
  }

  /** A settlement of its own. */
  interface Settles {
    Set<MessageId> settle(BrokenStore store, List<Settlement> settlements);
  }

  /** A cancellation of its own. */
  interface Cancelling {
    CancelResult cancel(BrokenStore store, MessageId message, String cause, Instant now);
  }
}
