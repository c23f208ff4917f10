package io.engage.openai;

import io.engage.web.RetryAfter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a status means: 408, 409, 429 and 5xx may pass, all other failures do not. An error that
 * comes with success is judged by the status that it should have come with.
 */
final class StatusRules {

  private final AnswerReader reader;
  private final InstantSource clock;

  StatusRules(AnswerReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
  }

  Outcome judge(Reply reply) {
    if (!reply.isSuccess()) {
      return failed(reply, reader.error(reply), reply.status());
    }
    return reader
        .errorOfSuccess(reply)
        .map(codes -> failed(reply, codes, codes.properStatus()))
        .orElseGet(() -> new Outcome.Answered(reply));
  }

  /**
   * @param proper the status to judge by; told is the one that came
   */
  private Outcome failed(Reply reply, ErrorCodes codes, int proper) {
    if (codes.isQuota()) {
      return Outcome.Failed.forGood(new QuotaExceededException());
    }
    int status = reply.status();
    Optional<Duration> asked = asked(reply.headers());
    if (proper == 429) {
      return Outcome.Failed.forNow(new RateLimitedException(asked), asked);
    }
    return proper == 408 || proper == 409 || proper >= 500
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
