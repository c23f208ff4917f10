package io.engage;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a pipeline made for itself and so closes itself, the last one first. */
final class OwnedParts {

  private static final Logger LOG = LoggerFactory.getLogger(OwnedParts.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Takes a part; one that cannot be closed needs no closing. */
  <T> T own(T part) {
    if (part instanceof AutoCloseable closeable) {
      parts.push(closeable);
    }
    return part;
  }

  /** One that fails does not keep the others open. */
  void close() {
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      told(part, e);
    } catch (Exception | Error e) {
      told(part, e);
    }
  }

  /** What somebody else's exception says may hold a secret. */
  private static void told(AutoCloseable part, Throwable e) {
    LOG.warn("{} could not be closed: {}", part.getClass().getName(), e.getClass().getName());
  }
}
