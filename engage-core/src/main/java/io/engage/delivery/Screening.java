package io.engage.delivery;

import io.engage.error.RetriableException;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.time.InstantSource;
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

  /** Whether it is not the time to ask. */
  boolean isAway() {
    return breaker.isWaiting(clock.instant());
  }

  /**
   * The verdict.
   *
   * @throws NotScreenedException when there is none for now
   */
  SafetyVerdict check(ScreenedText text) {
    boolean probing = !breaker.isClosed();
    if (probing && !breaker.probe(clock.instant())) {
      throw new NotScreenedException("screening is left alone for a while");
    }
    try {
      SafetyVerdict verdict = filters.check(text);
      if (breaker.answered()) {
        LOG.info("Words are screened again");
      }
      return verdict;
    } catch (RetriableException e) {
      throw lost(e);
    } finally {
      if (probing) {
        breaker.probeLater();
      }
    }
  }

  private NotScreenedException lost(RetriableException e) {
    String type = e.getClass().getSimpleName();
    if (breaker.away(clock.instant())) {
      LOG.warn("Words wait, because they cannot be screened: {}", type);
    }
    return new NotScreenedException(NotScreenedException.LOST + type);
  }
}
