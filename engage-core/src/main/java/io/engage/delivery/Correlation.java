package io.engage.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts a correlation id on every log line of a piece of work, those of channels and generators
 * included. What stood there before comes back afterwards.
 */
public final class Correlation {

  /** The MDC key under which a host's log pattern finds the id: {@code %X{correlation_id}}. */
  public static final String KEY = "correlation_id";

  private Correlation() {}

  /** Works, and answers what the work answers. */
  public static <T> T during(String id, Supplier<T> work) {
    String before = MDC.get(KEY);
    MDC.put(KEY, id);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Works. */
  public static void during(String id, Runnable work) {
    during(
        id,
        () -> {
          work.run();
          return true;
        });
  }

  private static void restore(@Nullable String before) {
    if (before == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, before);
    }
  }
}
