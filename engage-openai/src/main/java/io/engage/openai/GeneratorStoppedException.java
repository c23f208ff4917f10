package io.engage.openai;

import io.engage.content.NotAsked;
import io.engage.error.RetriableException;

/** The thread was interrupted, whose flag is set again, or the generator was closed. */
public final class GeneratorStoppedException extends RetriableException implements NotAsked {

  private static final long serialVersionUID = 1L;

  private GeneratorStoppedException(String why) {
    super("the generator " + why);
  }

  static GeneratorStoppedException closed() {
    return new GeneratorStoppedException("was closed");
  }

  static GeneratorStoppedException interrupted() {
    return new GeneratorStoppedException("was interrupted");
  }
}
