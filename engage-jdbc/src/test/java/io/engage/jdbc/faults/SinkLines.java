package io.engage.jdbc.faults;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the sink for every thread, kept as long as it works. */
final class SinkLines implements Closeable {

  private final int port;
  private final Duration patience;
  private final Map<Thread, SinkClient> open = new ConcurrentHashMap<>();

  SinkLines(int port, Duration patience) {
    this.port = port;
    this.patience = patience;
  }

  /** Asks, on a new line if there is none. */
  Optional<String> ask(String line) {
    try {
      SinkClient client = open.get(Thread.currentThread());
      if (client == null) {
        client = new SinkClient(port, patience);
        open.put(Thread.currentThread(), client);
      }
      return Optional.of(client.ask(line));
    } catch (IOException e) {
      hangUp();
      return Optional.empty();
    }
  }

  /** Asks on the line of the question before: on another one it would mean nothing. */
  Optional<String> askOnTheSameLine(String line) {
    return open.containsKey(Thread.currentThread()) ? ask(line) : Optional.empty();
  }

  @Override
  public void close() {
    open.values().forEach(SinkClient::close);
  }

  private void hangUp() {
    SinkClient client = open.remove(Thread.currentThread());
    if (client != null) {
      client.close();
    }
  }
}
