package io.engage.audience;

import io.engage.error.Problems;
import io.engage.message.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a message to a person is about: an appointment, a session, an order. A person has one {@link
 * Member} for each.
 *
 * <p>A message about an occasion is sent once: by {@link #messageKey} a batch check, a scheduled
 * reminder and every later run mean the same message, whatever their campaign, channel and hour.
 *
 * @param key the host's name for it, which is also the messages' business key: {@code
 *     appointment:81}; 1 to 100 characters, no line break
 * @param version how often it was changed, 1 or more, as the generation of a business key; 0 for
 *     hosts that do not count. A new version may be written about anew
 * @param starts when it begins
 * @param ends when it ends, if that is known
 * @param number the how manieth of its kind it is for the person, from 1; 0 when nobody counts
 * @param state what became of it so far
 */
public record Occasion(
    String key, int version, Instant starts, Optional<Instant> ends, int number, State state) {

  private static final int LONGEST = 100;
  private static final int LONGEST_MESSAGE_KEY = 320;

  /** Checks the figures. */
  public Occasion {
    new Problems()
        .require(
            !key.isBlank() && key.length() <= LONGEST && key.chars().noneMatch(c -> c < ' '),
            "occasion.key",
            "must be 1 to 100 characters, not blank, without line breaks")
        .require(version >= 0, "occasion.version", "must be 0 or more, is " + version)
        .require(number >= 0, "occasion.number", "must be 0 or more, is " + number)
        .require(
            ends.map(end -> !end.isBefore(starts)).orElse(true),
            "occasion.ends",
            "must not be before it starts")
        .throwIfAny();
  }

  /** An occasion that takes place as far as anybody knows. */
  public static Occasion of(String key, Instant starts) {
    return new Occasion(key, 0, starts, Optional.empty(), 0, State.OPEN);
  }

  /** The same with its end. */
  public Occasion until(Instant end) {
    return new Occasion(key, version, starts, Optional.of(end), number, state);
  }

  /** The same, changed so often. */
  public Occasion version(int count) {
    return new Occasion(key, count, starts, ends, number, state);
  }

  /** The same as the person's first, second, … of its kind. */
  public Occasion number(int count) {
    return new Occasion(key, version, starts, ends, count, state);
  }

  /** The same in this state. */
  public Occasion in(State value) {
    return new Occasion(key, version, starts, ends, number, value);
  }

  /**
   * The idempotency key of the one message of a topic and a template that a person gets about this.
   * {@code SendRequest…about(occasion)} and campaigns use it by themselves; a host that makes its
   * own requests says it as their {@code idempotencyKey}, and {@link #key} as their {@code
   * businessKey}.
   */
  public IdempotencyKey messageKey(String topic, String template, String recipientId) {
    String person = recipientId.replace("~", "~0").replace("/", "~1");
    String whole =
        String.join("/", "about", topic, template, Integer.toString(version), person, key);
    return new IdempotencyKey(
        whole.length() <= LONGEST_MESSAGE_KEY ? whole : "about/" + hash(whole));
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What became of an occasion so far. */
  public enum State {
    /** It takes place, or took place, and nobody said anything of it yet. */
    OPEN,
    /** It took place and the person said how it was. */
    ANSWERED,
    /** The person, or whoever they were to meet, did not come. */
    NO_SHOW,
    /** It was called off. */
    CANCELLED
  }
}
