package io.engage.content;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a model was asked for the words of a message, and what that cost; kept whether its words were
 * used or the template spoke instead.
 *
 * @param prompt the prompt's name and version: {@code smartengage_bn_v1}
 * @param model the model that answered last, as its provider names it; empty when none answered
 * @param tries how often the generator was asked; 0 when it was not, because it is left alone for
 *     instance
 * @param usage the tokens of all answers together, useless ones included, as the provider counts
 *     them
 * @param latency how long all tries took together, to the millisecond
 * @param finish why the model stopped at its last answer, as its provider says it: {@code stop},
 *     {@code length}; empty when nobody said
 * @param refusals why its texts were not used, a reason for each try that failed, the first one
 *     first
 */
public record Generation(
    String prompt,
    Optional<String> model,
    int tries,
    TokenUsage usage,
    Duration latency,
    Optional<String> finish,
    List<String> refusals) {

  /** Copies the refusals. */
  public Generation {
    if (tries < 0 || latency.isNegative()) {
      throw new IllegalArgumentException("generation: tries and latency must be 0 or more");
    }
    latency = Duration.ofMillis(latency.toMillis());
    refusals = List.copyOf(refusals);
  }

  /** Nobody was asked yet. */
  public static Generation notAsked(String prompt) {
    return new Generation(
        prompt, Optional.empty(), 0, TokenUsage.NONE, Duration.ZERO, Optional.empty(), List.of());
  }

  /** After one try more. */
  public Generation tried(Duration took) {
    return new Generation(prompt, model, tries + 1, usage, latency.plus(took), finish, refusals);
  }

  /** After an answer of this model that cost so much. */
  public Generation answered(String by, TokenUsage cost, Optional<String> stopped) {
    Optional<String> known = by.isEmpty() ? model : Optional.of(by);
    return new Generation(prompt, known, tries, usage.plus(cost), latency, stopped, refusals);
  }

  /** After a try whose text is not used. */
  public Generation refused(String why) {
    List<String> longer = new ArrayList<>(refusals);
    longer.add(why);
    return new Generation(prompt, model, tries, usage, latency, finish, longer);
  }
}
