package io.engage.delivery;

import io.engage.error.RetriableException;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the filters. When they cannot judge, words wait; and after five times in a row the filters
 * are left alone for a while, and then one text is tried.
 */
final class Screening {

  private static final Logger LOG = LoggerFactory.getLogger(Screening.class);

  private final SafetyFilter filters;
  private final InstantSource clock;
  private final Breaker breaker = new Breaker();

  Screening(SafetyFilter filters, InstantSource clock) {
    this.filters = filters;
    this.clock = clock;
  }

  /** Whether that takes its time, as somebody else is asked. */
  boolean isRemote() {
    return filters.isRemote();
  }

  /** Whether it is the time to ask, and whether for one alone. */
  Leave outlook() {
    return breaker.outlook(clock.instant());
  }

  /** Whether they are left alone, and it is not yet the time to try. */
  boolean isLeftAlone() {
    return breaker.isWaiting(clock.instant());
  }

  /**
   * Does work that asks the filters in the end. While they are left alone it is not begun, since it
   * may cost something.
   *
   * @throws LeftAloneException while they are
   */
  <T> T during(Supplier<T> work) {
    Leave leave = breaker.leave(clock.instant());
    if (leave == Leave.NO) {
      throw new LeftAloneException();
    }
    try {
      return work.get();
    } finally {
      if (leave == Leave.TO_TRY) {
        breaker.probeLater();
      }
    }
  }

  /**
   * The verdict. What is allowed was read by all of them; what is blocked, perhaps only by some.
   *
   * @throws NotScreenedException when there is none for now
   */
  SafetyVerdict check(ScreenedText text) {
    SafetyVerdict verdict;
    try {
      verdict = filters.check(text);
    } catch (RetriableException e) {
      throw lost(e);
    }
    if (SafetyVerdict.allowed().equals(verdict) && breaker.answered()) {
      LOG.info("Words are screened again");
    }
    return verdict;
  }

  private RetriableException lost(RetriableException e) {
    if (Thread.currentThread().isInterrupted()) {
      return new InterruptedWritingException();
    }
    String type = e.getClass().getSimpleName();
    if (breaker.away(clock.instant())) {
      LOG.warn("Words wait, because they cannot be screened: {}", type);
    }
    return new NotScreenedException(type);
  }
}
