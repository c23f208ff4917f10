package io.engage.openai;

import io.engage.content.MaybeBilled;
import io.engage.error.EngagementException;
import io.engage.error.RetriableException;
import java.time.Duration;
import java.util.Optional;

/** What came of one try. */
sealed interface Outcome {

  /** The server answered with success; what the answer is worth is another matter. */
  record Answered(Reply reply) implements Outcome {}

  /**
   * There is no answer.
   *
   * @param why what the caller is told unless a further try succeeds
   * @param mayPass whether there may be a further try
   * @param asked for how long the server wants to be left alone, if it said
   */
  record Failed(EngagementException why, boolean mayPass, Optional<Duration> asked)
      implements Outcome {

    /** Whether the server may want money for it, as far as anybody knows. */
    boolean mayBeBilled() {
      return !(why instanceof MaybeBilled maybe) || maybe.mayBeBilled();
    }

    static Failed forGood(EngagementException why) {
      return new Failed(why, false, Optional.empty());
    }

    static Failed forNow(RetriableException why, Optional<Duration> asked) {
      return new Failed(why, true, asked);
    }
  }
}
