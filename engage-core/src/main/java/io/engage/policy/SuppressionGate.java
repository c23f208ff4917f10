package io.engage.policy;

import io.engage.message.Suppression;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Suppressed addresses are not written to, nor those from which too many messages came back.
 *
 * @param softBounces so many in a row are too many
 */
record SuppressionGate(int softBounces) implements Gate {

  private static final String SOFT = "soft-bounces";

  @Override
  public String name() {
    return "suppression";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    int bounces = question.standing().softBounces();
    if (bounces >= softBounces) {
      return Gate.notHere(
          SOFT, "suppressed: " + bounces + " soft bounces in a row", Optional.empty());
    }
    List<Suppression> blocking = blocking(question);
    return blocking.isEmpty()
        ? Gate.pass()
        : Gate.notHere(
            blocking.get(0).reason().label(),
            "suppressed: " + blocking.get(0).reason().label(),
            lastExpiry(blocking));
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    String entries =
        question.standing().suppressions().stream()
            .map(SuppressionGate::described)
            .sorted()
            .collect(Collectors.joining(", "));
    return Map.of(
        "entries",
        entries.isEmpty() ? "none" : entries,
        SOFT,
        question.standing().softBounces() + " of " + softBounces);
  }

  private static List<Suppression> blocking(GateQuestion question) {
    return question.standing().suppressions().stream()
        .filter(s -> s.binds(question.to().channel()))
        .filter(s -> s.blocks(question.purpose(), question.now()))
        .toList();
  }

  /** All of them have to expire. */
  private static Optional<Instant> lastExpiry(List<Suppression> blocking) {
    return blocking.stream().allMatch(s -> s.expiresAt().isPresent())
        ? blocking.stream().flatMap(s -> s.expiresAt().stream()).max(Instant::compareTo)
        : Optional.empty();
  }

  private static String described(Suppression entry) {
    return entry.reason().label()
        + " by "
        + entry.source()
        + " since "
        + entry.at()
        + entry.expiresAt().map(end -> " until " + end).orElse("")
        + entry.sender().map(channel -> " for " + channel).orElse("");
  }
}
