package io.engage.delivery;

import io.engage.message.Progress;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often the words of a message were shown to filters that could not judge them. The ledger
 * keeps it in the message's reason.
 *
 * @param times how often; each time words were lost, which may have cost something
 * @param failure what the filters failed with the last time
 */
record Unscreened(int times, String failure) {

  /** After so many times, about four days, it is the words that cannot be judged. */
  private static final int MOST = 100;

  /** No less than a breaker's first pause. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final Pattern REASON =
      Pattern.compile("its words could not be screened \\(([0-9]{1,3})\\): (.*)");

  static Unscreened before(Progress progress) {
    return progress
        .reason()
        .map(REASON::matcher)
        .filter(Matcher::matches)
        .map(found -> new Unscreened(Integer.parseInt(found.group(1)), found.group(2)))
        .orElse(new Unscreened(0, ""));
  }

  Unscreened again(String how) {
    return new Unscreened(times + 1, how);
  }

  /** Whether words were written that nobody could judge. */
  boolean lostWords() {
    return times > 0;
  }

  boolean isHopeless() {
    return times >= MOST;
  }

  /** For each time that it failed twice as long, so that it keeps nobody else from being judged. */
  Duration patience() {
    Duration wait = SHORTEST_WAIT;
    for (int i = 1; i < times && wait.compareTo(LONGEST_WAIT) < 0; i++) {
      wait = SystemTime.longer(wait, LONGEST_WAIT);
    }
    return wait;
  }

  String reason() {
    return "its words could not be screened (" + times + "): " + failure;
  }
}
