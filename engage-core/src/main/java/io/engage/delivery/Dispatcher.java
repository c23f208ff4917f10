package io.engage.delivery;

import io.engage.channel.SendResult;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.policy.Gates;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptResult;
import io.engage.store.Claim;
import io.engage.store.Composition;
import io.engage.store.Lane;
import io.engage.store.Settlement;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Works on what is due: claim, compose, attempt, send, record. Each call works on one group in the
 * caller's thread; several threads may call at once.
 */
public final class Dispatcher {

  private final DeliveryParts parts;
  private final Composer composer;
  private final Writers writers;
  private final Sender sender;
  private final Outcomes outcomes;
  private final Recorder recorder;
  private final Providers providers;
  private final Claims claims;
  private final Pace pace;
  private final Recheck recheck;
  private final Linking linking;

  /** One worker never waits for a model: what has its words goes out meanwhile. */
  private final Semaphore desks;

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger inHand = new AtomicInteger();
  private volatile boolean stopped;

  /** A dispatcher of this pipeline, which looks once more before it sends. */
  public Dispatcher(DeliveryParts parts, Recheck recheck) {
    this.recheck = recheck;
    Rota rota = new Rota(parts);
    this.parts = parts;
    this.composer = new Composer(parts);
    this.writers = new Writers(parts.sizing().generations(), this::compose);
    this.sender = new Sender(parts);
    this.outcomes = new Outcomes(parts);
    this.recorder = new Recorder(parts);
    this.providers = new Providers(parts.channels().keySet());
    this.claims = new Claims(parts, rota);
    this.pace = new Pace(parts, rota);
    this.linking = new Linking(parts);
    this.desks = new Semaphore(parts.sizing().writers());
  }

  /**
   * Works on one group of due messages.
   *
   * @return how many messages were claimed; 0 when nothing is due that may go now
   */
  public int workOnce() {
    return counted(
        () -> {
          Optional<ChannelId> probe = providers.probe(parts.clock().instant());
          return probe.isPresent() ? probe(probe.get()) : workOnNext();
        });
  }

  /** How often a thread has begun to work on a group, or to look for one. */
  public int groupsBegun() {
    return begun.get();
  }

  /** How many threads are working on a group, or looking for one. */
  public int groupsInHand() {
    return inHand.get();
  }

  /**
   * Works on one message, if it is due and its provider is not away. Words that a generator writes
   * are stored by a claim of their own and sent by the next one.
   *
   * @return how it fared, as this call recorded it; empty when it recorded nothing of it
   */
  public Optional<Settlement> workOn(MessageId message) {
    return counted(
        () -> {
          Hold hold = workOnOnly(message);
          return hold.composedAny() ? workOnOnly(message).settled(message) : hold.settled(message);
        });
  }

  /** Whether messages may be due that wait for a permit, or for a provider that is away. */
  public boolean isHeldUp() {
    return pace.isHeldUp() || isUnscreened() || providers.open().size() < parts.channels().size();
  }

  /**
   * Whether nothing is tried over the channel for a while, because its provider is away or busy.
   */
  boolean isLeftAlone(ChannelId channel) {
    return providers.isLeftAlone(channel, parts.clock().instant());
  }

  /** Whether words wait for a while, because they cannot be screened. */
  boolean isUnscreened() {
    return composer.isLeftAlone();
  }

  /** Whether nobody works on a group, and nothing waits for permits. */
  boolean isIdle() {
    return groupsInHand() == 0 && !pace.isHeldUp();
  }

  /** Whether a model is asked for words by one of the workers. */
  boolean isWriting() {
    return writers.areWriting();
  }

  /** Begins no message any more; those that are being sent come to their end. */
  public void stop() {
    stopped = true;
  }

  private <T> T counted(Supplier<T> work) {
    begun.incrementAndGet();
    inHand.incrementAndGet();
    try {
      return work.get();
    } finally {
      inHand.decrementAndGet();
    }
  }

  private Hold workOnOnly(MessageId message) {
    long mark = SystemTime.mark();
    return work(claims.only(message, providers.open()), mark);
  }

  private int workOnNext() {
    return workOnNext(providers.open(), parts.sizing().attemptGroup());
  }

  private int workOnNext(Set<ChannelId> channels, int limit) {
    boolean desk = desks.tryAcquire();
    try {
      return workOn(channels, limit, desk ? composer.outlook() : Leave.NO);
    } finally {
      if (desk) {
        desks.release();
      }
    }
  }

  private int workOn(Set<ChannelId> channels, int limit, Leave toWrite) {
    return toWrite == Leave.TO_TRY
        ? tryOne(channels, limit)
        : workOn(channels, limit, lane -> toWrite == Leave.YES || !lane.needsWords());
  }

  /**
   * One message tries filters that were away, so that no others are claimed in vain. If it did not
   * ask them, others need not either.
   */
  private int tryOne(Set<ChannelId> channels, int limit) {
    int tried = workOn(channels, 1, Lane::needsWords);
    if (tried == 0) {
      return workOn(channels, limit, lane -> !lane.needsWords());
    }
    boolean undecided = composer.outlook() == Leave.TO_TRY;
    return undecided ? tried + workOn(channels, limit, lane -> true) : tried;
  }

  private int workOn(Set<ChannelId> channels, int limit, Predicate<Lane> wanted) {
    long mark = SystemTime.mark();
    List<Claim> claimed = claims.next(channels, limit, wanted);
    work(claimed, mark);
    return claimed.size();
  }

  /** One message shows whether a provider is back. If none has words, the next one will. */
  private int probe(ChannelId channel) {
    try {
      int tried = workOn(Set.of(channel), 1, lane -> !lane.needsWords());
      if (tried > 0) {
        return tried;
      }
    } finally {
      providers.probeLater(channel);
    }
    int written = writeFor(channel);
    return written == 0 ? workOnNext() : written;
  }

  private int writeFor(ChannelId channel) {
    boolean desk = desks.tryAcquire();
    try {
      return desk && composer.outlook() != Leave.NO
          ? workOn(Set.of(channel), 1, Lane::needsWords)
          : 0;
    } finally {
      if (desk) {
        desks.release();
      }
    }
  }

  private Hold work(List<Claim> claimed, long mark) {
    Hold hold = new Hold(parts.store(), parts.sizing().lease(), mark, claimed);
    try {
      work(claimed, hold);
      return hold;
    } catch (RuntimeException | Error e) {
      hold.letGo();
      throw e;
    }
  }

  private void work(List<Claim> claimed, Hold hold) {
    List<Claim> untouched = those(claimed, claim -> !claim.isInterrupted());
    recorder.settle(
        those(claimed, Claim::isInterrupted).stream().map(outcomes::ofInterrupted).toList(), hold);
    List<Claim> written = those(untouched, claim -> !claim.needsWords());
    attempt(pace.admit(written, hold), hold);
    writeAll(those(untouched, Claim::needsWords), hold);
  }

  private void writeAll(List<Claim> group, Hold hold) {
    writers.write(group, claim -> !stopped && hold.keeps(claim), written -> keep(written, hold));
    hold.letGo();
  }

  private Composed compose(Claim claim) {
    return Correlation.during(correlationId(claim), () -> composer.compose(claim));
  }

  /** As they come: a model took its time for these words, and they wait for no others. */
  private void keep(Map<Claim, Composed> written, Hold hold) {
    List<Composition> words = new ArrayList<>();
    List<Settlement> others = new ArrayList<>();
    written.forEach(
        (claim, composed) -> {
          if (composed instanceof Composed.Written good) {
            words.add(new Composition(claim, good.words()));
          } else if (composed instanceof Composed.Refused bad) {
            others.add(outcomes.refused(claim, bad.reason()));
          } else if (composed instanceof Composed.Unjudged unjudged) {
            others.add(outcomes.notScreened(claim, unjudged.failure()));
          }
        });
    if (!words.isEmpty()) {
      hold.insistently(() -> parts.store().compose(words, parts.clock().instant()));
      words.forEach(composition -> hold.composed(composition.claim()));
    }
    recorder.settle(others, hold);
  }

  private void attempt(List<Claim> group, Hold hold) {
    if (group.isEmpty()) {
      return;
    }
    Instant now = parts.clock().instant();
    Map<String, Gates> gates = gates(group);
    Map<MessageId, AttemptDecision> objections =
        recheck.objections(group.stream().map(Claim::message).toList(), now);
    Set<MessageId> linked = linking.keepShort(group, now);
    List<AttemptResult> results =
        parts
            .store()
            .attempt(
                group,
                now,
                (claim, standing) ->
                    objected(objections, claim, decide(gates, claim, standing, now)));
    List<Claim> going = claims(results, AttemptResult::proceeds);
    hold.begin(going);
    hold.end(claims(results, result -> !result.proceeds()));
    List<Settlement> known = new ArrayList<>();
    try {
      going.forEach(claim -> send(claim, linked, hold).ifPresent(known::add));
    } finally {
      recorder.settle(known, hold);
    }
    results.stream().filter(result -> !result.proceeds()).forEach(recorder::heldBack);
  }

  private static List<Claim> claims(List<AttemptResult> results, Predicate<AttemptResult> wanted) {
    return results.stream().filter(wanted).map(AttemptResult::claim).toList();
  }

  /** Somebody else's objection counts only where the rules have none. */
  private static AttemptDecision objected(
      Map<MessageId, AttemptDecision> objections, Claim claim, AttemptDecision decision) {
    return decision instanceof AttemptDecision.Proceed
        ? objections.getOrDefault(claim.id(), decision)
        : decision;
  }

  /** Looked up beforehand, since a gate must not ask the store. */
  private Map<String, Gates> gates(List<Claim> group) {
    Map<String, Gates> gates = new HashMap<>();
    group.stream()
        .map(claim -> claim.message().to().tenant())
        .forEach(tenant -> gates.computeIfAbsent(tenant, name -> parts.rules().of(name).gates()));
    return gates;
  }

  private AttemptDecision decide(
      Map<String, Gates> gates, Claim claim, Standing standing, Instant now) {
    Gates ofTenant = Objects.requireNonNull(gates.get(claim.message().to().tenant()));
    AttemptDecision decision = ofTenant.decide(claim.message(), standing, now);
    Optional<Instant> paused = providers.pausedUntil(claim.message(), now);
    return decision instanceof AttemptDecision.Proceed && paused.isPresent()
        ? new AttemptDecision.Defer(paused.get(), "its mail domain asks for fewer mails")
        : decision;
  }

  /** Empty when somebody else has it now, who will find out what became of it. */
  private Optional<Settlement> send(Claim claim, Set<MessageId> linked, Hold hold) {
    boolean wanted = !stopped && providers.letsThrough(claim.message().to().channel());
    if (!wanted || !hold.keeps(claim)) {
      return hold.isLost(claim) ? Optional.empty() : Optional.of(outcomes.notBegun(claim));
    }
    SendResult result = Correlation.during(correlationId(claim), () -> sender.send(claim, linked));
    providers.note(claim.message(), result, parts.clock().instant());
    return Optional.of(outcomes.of(claim, result));
  }

  private static String correlationId(Claim claim) {
    return claim.message().origin().correlationId();
  }

  private static List<Claim> those(List<Claim> claims, Predicate<Claim> wanted) {
    return claims.stream().filter(wanted).toList();
  }
}
