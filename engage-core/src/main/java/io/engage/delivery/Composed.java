package io.engage.delivery;

import io.engage.content.Words;
import java.util.Optional;

/** What became of the words of a message. */
sealed interface Composed {

  /** They are finished and safe. */
  record Written(Words words) implements Composed {}

  /**
   * There are none yet, since nobody can say whether they may go.
   *
   * @param failure what the filters failed with, if they were asked
   */
  record Waiting(Optional<String> failure) implements Composed {}

  /** There are none yet, since whoever wrote them was interrupted. */
  record Interrupted() implements Composed {}

  /** There are none, not even the template's. */
  record Refused(String reason) implements Composed {}
}
