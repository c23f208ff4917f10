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
   * @throws io.engage.error.EngagementException what the last try failed of
   */
  Reply post(byte[] json) throws InterruptedException {
    int retry = 0;
    while (true) {
      Outcome outcome = server.post(json);
      if (outcome instanceof Answered answered) {
        return answered.reply();
      }
      retry++;
      if (pause.await(waitAfter((Failed) outcome, retry))) {
        throw GeneratorStoppedException.closed();
      }
    }
  }

  private Duration waitAfter(Failed failed, int retry) {
    Optional<Duration> wait =
        failed.mayPass() ? backoff.before(retry, failed.asked()) : Optional.empty();
    return wait.orElseThrow(failed::why);
  }
}
