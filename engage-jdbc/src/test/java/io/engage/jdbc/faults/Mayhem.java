package io.engage.jdbc.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Several workers at once, of whom one after the other is killed at a random moment. */
final class Mayhem {

  /** Most are let come to work first, so that the killing does not outrun the campaign. */
  private static final int OF_WHOM_ONE_IS_KILLED_EARLY = 5;

  private final Scene scene;
  private final Random random;
  private final int width;
  private final Duration longest;

  Mayhem(Scene scene, Random random, int width, Duration longest) {
    this.scene = scene;
    this.random = random;
    this.width = width;
    this.longest = longest;
  }

  /**
   * Kills until so many are dead or the campaigns have ended, and lets the others finish.
   *
   * @return how many were killed
   */
  int kill(int most) throws IOException, InterruptedException {
    List<Child> children = new ArrayList<>();
    try {
      while (children.size() < width) {
        children.add(Child.start(scene.orders()));
      }
      int killed = 0;
      while (killed < most && isKilled(children, random.nextInt(width))) {
        killed++;
      }
      for (Child child : children) {
        child.finish(Scene.PATIENCE.multipliedBy(5));
      }
      return killed;
    } finally {
      for (Child child : children) {
        child.close();
      }
    }
  }

  /** False when that one came to its own end first. */
  private boolean isKilled(List<Child> children, int victim)
      throws IOException, InterruptedException {
    Child child = children.get(victim);
    if (random.nextInt(OF_WHOM_ONE_IS_KILLED_EARLY) > 0) {
      child.awaitWork(Scene.PATIENCE);
    }
    if (child.endsWithin(Duration.ofMillis(random.nextInt(Math.toIntExact(longest.toMillis()))))) {
      return false;
    }
    child.kill();
    children.set(victim, Child.start(scene.orders()));
    return true;
  }
}
