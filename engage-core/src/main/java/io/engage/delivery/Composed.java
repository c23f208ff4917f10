package io.engage.delivery;

import io.engage.content.Words;

/** What became of the words of a message. */
sealed interface Composed {

  /** They are finished and safe. */
  record Written(Words words) implements Composed {}

  /** There are none yet, since nobody can say whether they may go. */
  record Waiting(String reason) implements Composed {}

  /** There are none, not even the template's. */
  record Refused(String reason) implements Composed {}
}
