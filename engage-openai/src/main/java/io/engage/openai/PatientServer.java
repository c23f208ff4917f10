package io.engage.openai;

import io.engage.openai.Outcome.Answered;
import io.engage.openai.Outcome.Failed;
import java.time.Duration;
import java.util.Optional;

/** Tries again after failures that may pass. */
final class PatientServer {

  private final ChatServer server;
  private final Backoff backoff;
  private final Pause pause;

  PatientServer(ChatServer server, Backoff backoff, Pause pause) {
    this.server = server;
    this.backoff = backoff;
    this.pause = pause;
  }

  /**
   * The answer of the first try that had one.
   *
   * @param mayGoOn is asked before a further try when the one before may have been paid for
   * @throws io.engage.error.EngagementException what the last try failed of
   */
  Reply post(byte[] json, Runnable mayGoOn) throws InterruptedException {
    int retry = 0;
    while (true) {
      Outcome outcome = server.post(json);
      if (outcome instanceof Answered answered) {
        return answered.reply();
      }
      retry++;
      Failed failed = (Failed) outcome;
      if (pause.await(waitAfter(failed, retry))) {
        throw GeneratorStoppedException.closedAfter(failed);
      }
      if (failed.mayBeBilled()) {
        mayGoOn.run();
      }
    }
  }

  private Duration waitAfter(Failed failed, int retry) {
    Optional<Duration> wait =
        failed.mayPass() ? backoff.before(retry, failed.asked()) : Optional.empty();
    return wait.orElseThrow(failed::why);
  }
}
