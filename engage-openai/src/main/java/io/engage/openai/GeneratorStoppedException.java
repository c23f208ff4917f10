package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.content.NotAsked;
import io.engage.error.RetriableException;

/** The thread was interrupted, whose flag is set again, or the generator was closed. */
public final class GeneratorStoppedException extends RetriableException
    implements MaybeBilled, NotAsked {

  private static final long serialVersionUID = 1L;

  private final boolean mayBeBilled;

  private GeneratorStoppedException(String why, boolean mayBeBilled) {
    super("the generator " + why);
    this.mayBeBilled = mayBeBilled;
  }

  /** Before anybody was asked. */
  static GeneratorStoppedException closed() {
    return new GeneratorStoppedException("was closed", false);
  }

  /** Between two tries. */
  static GeneratorStoppedException closedAfter(Outcome.Failed lastTry) {
    return new GeneratorStoppedException("was closed", lastTry.mayBeBilled());
  }

  /** Nobody knows how far the call had come. */
  static GeneratorStoppedException interrupted() {
    return new GeneratorStoppedException("was interrupted", true);
  }

  /** False when the last try, if there was one, certainly costs nothing. */
  @Override
  public boolean mayBeBilled() {
    return mayBeBilled;
  }
}
