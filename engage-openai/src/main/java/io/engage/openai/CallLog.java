package io.engage.openai;

import io.engage.error.EngagementException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line for each text: what it took and how it ended, never what it says. */
final class CallLog {

  private static final Logger LOG = LoggerFactory.getLogger(OpenAiGenerator.class);

  private final String correlation;
  private final InstantSource clock;
  private final Instant started;
  private String answered = "no answer";

  CallLog(String correlationId, InstantSource clock) {
    this.correlation = correlationId.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    this.clock = clock;
    this.started = clock.instant();
  }

  void answered(ChatAnswer answer) {
    answered =
        "model %s, tokens %d + %d, finish \"%s\""
            .formatted(
                answer.model(),
                answer.usage().prompt(),
                answer.usage().completion(),
                answer.finish());
  }

  void succeeded() {
    LOG.debug("text [{}]: {}, {} ms", correlation, answered, millis());
  }

  EngagementException failed(EngagementException why) {
    LOG.debug("no text [{}]: {}, {} ms, {}", correlation, answered, millis(), why.toString());
    return why;
  }

  private long millis() {
    return Duration.between(started, clock.instant()).toMillis();
  }
}
