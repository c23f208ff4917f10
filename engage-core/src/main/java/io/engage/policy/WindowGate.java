package io.engage.policy;

import static java.util.stream.Collectors.joining;

import io.engage.store.AttemptDecision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * WindowRule.Outside its window a message waits for the next opening, by the recipient's clock, or
 * goes not.
 */
record WindowGate(SendWindows windows) implements Gate {

  /** What the ledger says of messages that this gate holds back. */
  static final String OUTSIDE = "outside the send window";

  @Override
  public String name() {
    return "window";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    Optional<WindowRule> rule = rule(question);
    Optional<SendWindow> window = rule.flatMap(WindowRule::window);
    if (window.isEmpty() || isOpen(window.get(), question)) {
      return Gate.pass();
    }
    return opening(window.get(), question)
        .map(
            opening ->
                new Objection(
                    rule.get().name(),
                    decision(rule.get().outside(), opening),
                    Optional.of(opening)))
        .or(() -> Gate.never(rule.get().name(), OUTSIDE + " at every hour"));
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    ZoneId zone = question.to().zone();
    Map<String, String> seen = new TreeMap<>();
    seen.put("zone", zones(question).stream().map(ZoneId::getId).sorted().collect(joining(", ")));
    seen.put("local-time", LocalDateTime.ofInstant(question.now(), zone).toString());
    Optional<SendWindow> window = rule(question).flatMap(WindowRule::window);
    seen.put("window", window.map(WindowGate::described).orElse("any hour"));
    return seen;
  }

  private static boolean isOpen(SendWindow window, GateQuestion question) {
    return zones(question).stream().allMatch(zone -> window.contains(question.now(), zone));
  }

  private static Optional<Instant> opening(SendWindow window, GateQuestion question) {
    return window.nextCommonOpening(question.now(), zones(question));
  }

  private static Set<ZoneId> zones(GateQuestion question) {
    Set<ZoneId> unknown = question.terms().zones();
    return unknown.isEmpty() ? Set.of(question.to().zone()) : unknown;
  }

  private Optional<WindowRule> rule(GateQuestion question) {
    return windows.binding(question.topic(), question.to().channel());
  }

  private static AttemptDecision decision(WindowRule.Outside outside, Instant opening) {
    return outside == WindowRule.Outside.SKIP
        ? new AttemptDecision.Skip(OUTSIDE)
        : new AttemptDecision.Defer(opening, OUTSIDE);
  }

  private static String described(SendWindow window) {
    return window.opens()
        + "-"
        + window.closes()
        + " "
        + window.days().stream().sorted().map(Enum::name).toList();
  }
}
