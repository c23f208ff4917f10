package io.engage.delivery;

import io.engage.error.Problems;
import io.engage.message.TokenBudget;
import io.engage.message.TokenBudget.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model may cost, and how long a message waits for it.
 *
 * @param budgets of each tenant, by day or month, and of each run
 * @param tenants budgets of single tenants, which hold in place of those for all of the same span
 * @param deadline how long a message waits for its model, all tries together, before the template
 *     speaks; a third of the lease when empty
 */
public record GenerationLimits(
    List<TokenBudget> budgets,
    Map<String, List<TokenBudget>> tenants,
    Optional<Duration> deadline) {

  /** Copies the lists. */
  public GenerationLimits {
    budgets = List.copyOf(budgets);
    tenants = Map.copyOf(tenants);
  }

  /** No budget, and the usual deadline. */
  public static GenerationLimits none() {
    return new GenerationLimits(List.of(), Map.of(), Optional.empty());
  }

  /** With this budget in place of the one of its span. */
  public GenerationLimits with(TokenBudget value) {
    return new GenerationLimits(over(budgets, value), tenants, deadline);
  }

  /** With this budget of one tenant in place of the one of its span. */
  public GenerationLimits with(String tenant, TokenBudget value) {
    Map<String, List<TokenBudget>> more = new HashMap<>(tenants);
    more.put(tenant, over(tenants.getOrDefault(tenant, List.of()), value));
    return new GenerationLimits(budgets, more, deadline);
  }

  /** With another deadline. */
  public GenerationLimits within(Duration value) {
    return new GenerationLimits(budgets, tenants, Optional.of(value));
  }

  /** Notes what is wrong with the figures. */
  public void check(Problems problems, Sizing sizing) {
    Duration longest = sizing.lease().dividedBy(2);
    problems.require(
        deadline.stream()
            .allMatch(d -> d.compareTo(Duration.ZERO) > 0 && d.compareTo(longest) <= 0),
        "generation.deadline",
        "must be more than zero and half of sizing.lease at most, which is " + longest);
  }

  /** What holds for this tenant and its runs. */
  List<TokenBudget> of(String tenant) {
    return tenants.getOrDefault(tenant, List.of()).stream()
        .reduce(budgets, GenerationLimits::over, (one, other) -> other);
  }

  /** How long a message waits, at this size. */
  Duration deadline(Sizing sizing) {
    return deadline.orElseGet(() -> sizing.lease().dividedBy(3));
  }

  private static List<TokenBudget> over(List<TokenBudget> budgets, TokenBudget value) {
    Span span = value.span();
    return Stream.concat(budgets.stream().filter(one -> one.span() != span), Stream.of(value))
        .toList();
  }
}
