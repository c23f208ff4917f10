package io.engage.jdbc.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line to the sink for every thread, kept as long as it works. */
final class SinkLines {

  private final int port;
  private final Duration patience;
  private final ThreadLocal<@Nullable SinkClient> open = new ThreadLocal<>();

  SinkLines(int port, Duration patience) {
    this.port = port;
    this.patience = patience;
  }

  /** Asks, on a new line if there is none. */
  Optional<String> ask(String line) {
    try {
      SinkClient client = open.get();
      if (client == null) {
        client = new SinkClient(port, patience);
        open.set(client);
      }
      return Optional.of(client.ask(line));
    } catch (IOException e) {
      hangUp();
      return Optional.empty();
    }
  }

  /** Asks on the line of the question before: on another one it would mean nothing. */
  Optional<String> askOnTheSameLine(String line) {
    return open.get() == null ? Optional.empty() : ask(line);
  }

  private void hangUp() {
    SinkClient client = open.get();
    if (client != null) {
      client.close();
      open.remove();
    }
  }
}
