package io.engage.delivery;

import io.engage.content.Generation;
import io.engage.content.Words;
import java.util.Optional;

/**
 * How far a model has come with the words of a message.
 *
 * @param generation what it took
 * @param words the words, once there are some that may go
 * @param advice what a further try is told; empty when there is to be none
 */
record Draft(Generation generation, Optional<Words> words, Optional<String> advice) {

  static Draft written(Generation generation, Words words) {
    return new Draft(generation, Optional.of(words.after(generation)), Optional.empty());
  }

  /** The text may not go; another one might. */
  static Draft refused(Generation generation, String cause) {
    return new Draft(generation.refused(cause), Optional.empty(), Optional.of(Advice.on(cause)));
  }

  /** There is no text. */
  static Draft failed(Generation generation, String cause) {
    return new Draft(generation.refused(cause), Optional.empty(), Optional.empty());
  }

  /** Why the template has to speak: of several tries each cause once. */
  String cause() {
    return String.join(", then ", generation.refusals().stream().distinct().toList());
  }
}
