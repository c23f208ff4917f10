package io.engage.delivery;

import io.engage.error.RetriableException;

/**
 * The filters were shown words, which may have cost something, and could not judge them. The
 * message names what they failed with.
 */
final class NotScreenedException extends RetriableException {

  private static final long serialVersionUID = 1L;

  NotScreenedException(String failure) {
    super(failure);
  }
}
