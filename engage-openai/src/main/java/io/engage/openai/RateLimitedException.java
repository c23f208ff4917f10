package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.error.RetriableException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server wants fewer requests or tokens (429), also after the retries. */
public final class RateLimitedException extends RetriableException implements MaybeBilled {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  RateLimitedException(Optional<Duration> retryAfter) {
    super("the server wants fewer requests (429)");
    this.retryAfter = retryAfter.orElse(null);
  }

  /** How long the server wants to be left alone, counted from its last answer, if it said. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** False: nothing was written. */
  @Override
  public boolean mayBeBilled() {
    return false;
  }
}
