package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.content.NotAsked;
import io.engage.error.RetriableException;

/** As many texts as allowed were being written, and none was finished in time. */
public final class GeneratorBusyException extends RetriableException
    implements MaybeBilled, NotAsked {

  private static final long serialVersionUID = 1L;

  GeneratorBusyException(int concurrency) {
    super("no place became free among " + concurrency);
  }

  /** False: nothing was written. */
  @Override
  public boolean mayBeBilled() {
    return false;
  }
}
