package io.engage.delivery;

import io.engage.content.Words;

/** What became of the words of a message. */
sealed interface Composed {

  /** They are finished and safe. */
  record Written(Words words) implements Composed {}

  /**
   * There are none yet, since the filters could not judge those that were written.
   *
   * @param failure what they failed with
   */
  record Unjudged(String failure) implements Composed {}

  /**
   * There are none yet, and the message is given back as it was: filters are left alone at present,
   * or whoever wrote was interrupted.
   */
  record GivenBack() implements Composed {}

  /** There are none, not even the template's. */
  record Refused(String reason) implements Composed {}
}
