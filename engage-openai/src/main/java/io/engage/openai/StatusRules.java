package io.engage.openai;

import io.engage.web.RetryAfter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Headers;

/** What a status means: 408, 409, 429 and 5xx may pass, all other failures do not. */
final class StatusRules {

  private final AnswerReader reader;
  private final InstantSource clock;

  StatusRules(AnswerReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  Outcome judge(Reply reply) {
    return reply.isSuccess() ? new Outcome.Answered(reply) : failed(reply);
  }

  private Outcome failed(Reply reply) {
    ErrorCodes codes = reader.error(reply);
    if (codes.isQuota()) {
      return Outcome.Failed.forGood(new QuotaExceededException());
    }
    int status = reply.status();
    Optional<Duration> asked = asked(reply.headers());
    if (status == 429) {
      return Outcome.Failed.forNow(new RateLimitedException(asked), asked);
    }
    return status == 408 || status == 409 || status >= 500
        ? Outcome.Failed.forNow(new ProviderErrorException(status, codes), asked)
        : Outcome.Failed.forGood(new RequestRejectedException(status, codes));
  }

  /** OpenAI says it in milliseconds, too, and more exactly so. */
  private Optional<Duration> asked(Headers headers) {
    return Optional.ofNullable(headers.get("retry-after-ms"))
        .flatMap(millis -> RetryAfter.parse(millis, Duration.ofMillis(1)))
        .or(
            () ->
                Optional.ofNullable(headers.get("Retry-After"))
                    .flatMap(header -> RetryAfter.parse(header, clock.instant())));
  }
}
