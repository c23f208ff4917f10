package io.engage.delivery;

import io.engage.error.RetriableException;
import io.engage.message.Progress;

/** Nobody can say for now whether words may go. */
final class NotScreenedException extends RetriableException {

  static final String LOST = "its words could not be screened: ";

  private static final long serialVersionUID = 1L;

  NotScreenedException(String reason) {
    super(reason);
  }

  /** Whether words of this message, which may have cost something, were lost like this. */
  static boolean ended(Progress progress) {
    return progress.reason().filter(reason -> reason.startsWith(LOST)).isPresent();
  }
}
