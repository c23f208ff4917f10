package io.engage.delivery;

import io.engage.content.NotAsked;
import io.engage.content.TokenBudgetSpentException;
import io.engage.content.TokensSpent;
import io.engage.error.RetriableException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a generator is worth asking. After five failures in a row it is left alone for a while,
 * and messages do not wait for it; then one tries. A model that answers is there, whatever it
 * answers: a refusal, half a text, one that is cut off by a filter. What never reached it says
 * nothing of it.
 */
final class Confidence {

  private static final Logger LOG = LoggerFactory.getLogger(Confidence.class);

  private final Breaker breaker = new Breaker();
  private final InstantSource clock;

  Confidence(InstantSource clock) {
    this.clock = clock;
  }

  /** Whoever may ask says afterwards that it has. */
  Leave leave() {
    return breaker.leave(clock.instant());
  }

  void answered() {
    if (breaker.answered()) {
      LOG.info("The generator answers again");
    }
  }

  void failed(RuntimeException e) {
    if (e instanceof TokenBudgetSpentException || e instanceof NotAsked) {
      return;
    }
    boolean answered = e instanceof TokensSpent && !(e instanceof RetriableException);
    if (answered) {
      answered();
    } else if (breaker.away(clock.instant())) {
      LOG.warn("The generator is left alone for a while: {}", e.getClass().getSimpleName());
    }
  }

  /** If the one that was to try decided nothing, another one may. */
  void asked(Leave leave) {
    if (leave == Leave.TO_TRY) {
      breaker.probeLater();
    }
  }
}
