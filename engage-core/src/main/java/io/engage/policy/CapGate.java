package io.engage.policy;

import io.engage.message.AtCap;
import io.engage.message.CapBypass;
import io.engage.message.CapLimit;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.store.AttemptDecision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts by person and by address; whichever has had enough decides, and of several caps the one
 * that has room last is the one that is named. Promotional messages leave room for messages that
 * are planned for later.
 *
 * @param caps what binds everybody
 * @param flags may switch the caps off
 */
record CapGate(FrequencyCaps caps, Flags flags) implements Gate {

  private static final Pattern REASON = Pattern.compile(".+: ([0-9]+) of \\1");

  /** Whether the ledger says so of messages that this gate holds back. */
  static boolean isReason(String cause) {
    return REASON.matcher(cause).matches();
  }

  @Override
  public String name() {
    return "caps";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    if (isBypassed(question) || !flags.isOn(Flag.CAPS, question.to())) {
      return Gate.pass();
    }
    return limits(question)
        .flatMap(limit -> reached(limit, question).stream())
        .max(Comparator.comparing(Reached::free))
        .map(strictest -> objection(strictest, question));
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    Map<String, String> seen = new TreeMap<>();
    limits(question)
        .forEach(limit -> seen.merge(limit.name(), taken(limit, question), (a, b) -> a + ", " + b));
    question.terms().bypass().ifPresent(by -> seen.put("bypassed", by.by() + ": " + by.reason()));
    if (!flags.isOn(Flag.CAPS, question.to())) {
      seen.put("flag", "caps are switched off");
    }
    return seen;
  }

  private static String taken(CapLimit limit, GateQuestion question) {
    long most =
        Math.max(
            inWindow(limit, person(question), question),
            inWindow(limit, address(question), question));
    return most + " of " + limit.max() + " in " + described(limit);
  }

  private static boolean isBypassed(GateQuestion question) {
    Optional<CapBypass> bypass = question.terms().bypass();
    return bypass.isPresent();
  }

  private Stream<CapLimit> limits(GateQuestion question) {
    return Stream.concat(caps.limits().stream(), question.terms().tighter().stream())
        .filter(
            limit ->
                limit.counts(question.to().role(), question.purpose(), question.to().channel()));
  }

  private static Optional<Reached> reached(CapLimit limit, GateQuestion question) {
    return Stream.of(person(question), address(question))
        .flatMap(taken -> limit.nextFree(taken, question.now(), question.to().zone()).stream())
        .max(Instant::compareTo)
        .map(free -> new Reached(limit, free));
  }

  private static Objection objection(Reached reached, GateQuestion question) {
    CapLimit limit = reached.limit();
    String reason = limit.name() + ": " + limit.max() + " of " + limit.max();
    boolean waits =
        question.terms().atCap() instanceof AtCap.Defer
            && question.terms().latest().map(end -> !reached.free().isAfter(end)).orElse(true);
    AttemptDecision decision =
        waits
            ? new AttemptDecision.Defer(reached.free(), reason)
            : new AttemptDecision.Skip(
                reason, question.terms().atCap() instanceof AtCap.NextChannel);
    return new Objection(limit.name(), decision, Optional.of(reached.free()));
  }

  private static List<Reservation> person(GateQuestion question) {
    return taken(question.standing().sentToPerson(), question);
  }

  private static List<Reservation> address(GateQuestion question) {
    return taken(question.standing().sentToAddress(), question);
  }

  private static List<Reservation> taken(List<Reservation> sent, GateQuestion question) {
    Stream<Reservation> ahead =
        question.purpose() == Purpose.PROMOTIONAL
            ? question.standing().ahead().stream().map(place -> notPast(place, question.now()))
            : Stream.empty();
    return Stream.concat(sent.stream(), ahead)
        .filter(r -> !r.message().equals(question.id()))
        .toList();
  }

  /** What is overdue goes at any moment. */
  private static Reservation notPast(Reservation ahead, Instant now) {
    return ahead.at().isBefore(now) ? ahead.at(now) : ahead;
  }

  private static long inWindow(CapLimit limit, List<Reservation> taken, GateQuestion question) {
    Instant since = limit.windowStart(question.now(), question.to().zone());
    return taken.stream()
        .filter(r -> limit.counts(r.role(), r.purpose(), r.channel()))
        .filter(r -> !r.at().isBefore(since) && !r.at().isAfter(question.now()))
        .count();
  }

  private static String described(CapLimit limit) {
    return limit.span() == CapLimit.Span.CALENDAR_DAYS
        ? limit.window().toDays() + " calendar days"
        : limit.window().toString();
  }

  /** A cap that has no room, and when it will. */
  private record Reached(CapLimit limit, Instant free) {}
}
