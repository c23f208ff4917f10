package io.engage.openai;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers for how long it was asked to wait, and does not. */
final class RecordingPause implements Pause {

  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  @Override
  public boolean await(Duration wait) {
    waits.add(wait);
    return ended;
  }

  @Override
  public void end() {
    ended = true;
  }

  List<Duration> waits() {
    return List.copyOf(waits);
  }
}
