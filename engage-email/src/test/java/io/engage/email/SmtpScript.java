package io.engage.email;

import io.engage.email.SmtpServer.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server was told to do instead of the usual. */
final class SmtpScript {

  static final String DROP = "drop";
  static final String STALL = "stall";

  /** A word now and then, and never the last one. */
  static final String DRIP = "drip";

  /** The same without a pause. */
  static final String FLOOD = "flood";

  private final Map<Step, Deque<String>> orders = new EnumMap<>(Step.class);
  private final Map<Step, String> habits = new EnumMap<>(Step.class);

  synchronized void once(Step step, String order) {
    orders.computeIfAbsent(step, s -> new ArrayDeque<>()).add(order);
  }

  synchronized void always(Step step, String order) {
    habits.put(step, order);
  }

  synchronized void forget() {
    habits.clear();
    orders.clear();
  }

  /** What to do this time, or null for the usual. */
  synchronized @Nullable String next(Step step) {
    Deque<String> queue = orders.get(step);
    String next = queue == null ? null : queue.poll();
    return next == null ? habits.get(step) : next;
  }
}
