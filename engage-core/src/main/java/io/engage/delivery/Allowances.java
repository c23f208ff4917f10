package io.engage.delivery;

import io.engage.message.Message;
import io.engage.message.TokenBudget;
import io.engage.message.TokenBudget.Span;
import io.engage.store.Allowance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Against which budgets the texts of a message count, and by which names nodes share them. */
final class Allowances {

  private final Message message;
  private final LocalDate today;
  private final List<Allowance> all = new ArrayList<>();

  private Allowances(Message message, LocalDate today) {
    this.message = message;
    this.today = today;
  }

  /** Those of the tenant, of the run and of the campaign; of two for the same the smaller. */
  static List<Allowance> of(Message message, DeliveryParts parts) {
    String tenant = message.to().tenant();
    LocalDate today = parts.clock().instant().atZone(parts.zone(tenant)).toLocalDate();
    Allowances found = new Allowances(message, today);
    parts.limits().of(tenant).forEach(budget -> found.add("tenant " + tenant, budget));
    message
        .terms()
        .tokens()
        .ifPresent(
            budget ->
                found.add(
                    "campaign " + message.origin().campaign().orElse("") + " of " + tenant,
                    budget));
    return List.copyOf(smallest(found.all));
  }

  private void add(String owner, TokenBudget budget) {
    if (budget.span() == Span.RUN) {
      message.origin().run().ifPresent(run -> allow("run " + run, budget));
    } else {
      String time = budget.span() == Span.DAY ? today.toString() : YearMonth.from(today).toString();
      allow(owner + " for " + time, budget);
    }
  }

  private void allow(String name, TokenBudget budget) {
    all.add(new Allowance(name, budget.tokens()));
  }

  private static Collection<Allowance> smallest(List<Allowance> all) {
    Map<String, Allowance> byName = new LinkedHashMap<>();
    all.forEach(one -> byName.merge(one.name(), one, (a, b) -> a.most() <= b.most() ? a : b));
    return byName.values();
  }
}
