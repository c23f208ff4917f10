package io.engage.delivery;

import io.engage.error.RetriableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nobody can say for now whether words may go. */
final class NotScreenedException extends RetriableException {

  private static final long serialVersionUID = 1L;

  private final @Nullable String failure;

  private NotScreenedException(String message, @Nullable String failure) {
    super(message);
    this.failure = failure;
  }

  /** The filters are left alone for a while. */
  static NotScreenedException notAsked() {
    return new NotScreenedException("screening is left alone for a while", null);
  }

  /** The filters were shown words, which may have cost something, and failed like this. */
  static NotScreenedException failed(String failure) {
    return new NotScreenedException("screening failed: " + failure, failure);
  }

  /** What the filters failed with, if they were asked. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
