package io.engage.examples.quickstart;

import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.delivery.RateLimit;
import io.engage.delivery.RetrySchedule;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a host starts, watches and ends a pipeline that sends in the background. */
public final class MailService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MailService.class);

  private final EngagementPipeline engage;

  /** Starts the workers of a pipeline with a store, a channel and templates. */
  public MailService(EngagementPipelineBuilder parts) {
    // snippet: start
    engage =
        parts
            .rateLimit(RateLimit.of("mail", 125, Duration.ofMinutes(1)).over(ChannelId.EMAIL))
            .retries(Purpose.PROMOTIONAL, new RetrySchedule(1, Duration.ofMinutes(10)))
            .build();
    engage.start();
    // end
  }

  /** The pipeline, to enqueue messages. */
  public EngagementPipeline pipeline() {
    return engage;
  }

  /** Tries everything again that failed for a reason that was mended. */
  public int redriveAll(String tenant, String reason, String cause) {
    // snippet: redrive
    int driven = 0;
    DeadLetterQuery query = DeadLetterQuery.of(tenant);
    List<DeadLetter> page = engage.deadLetters(query);
    while (!page.isEmpty()) {
      for (DeadLetter letter : page) {
        if (letter.reason().contains(reason)) {
          engage.redrive(letter.message(), cause);
          driven++;
        }
      }
      query = query.after(page.get(page.size() - 1).message());
      page = engage.deadLetters(query);
    }
    return driven;
    // end
  }

  /** Ends it as a shutdown hook would. */
  @Override
  public void close() {
    // snippet: close
    boolean ended = engage.close(Duration.ofSeconds(20));
    if (!ended) {
      LOG.warn("Some messages were cut off; others will find out what became of them");
    }
    // end
  }
}
