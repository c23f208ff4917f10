package io.engage.store;

import io.engage.message.MessageState;
import io.engage.message.Suppression;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a claimed message fared.
 *
 * @param claim the message
 * @param path the states it goes through from where it stands, at least one; each step is a legal
 *     move, or none where it stays scheduled
 * @param at when, by the business clock
 * @param due when it is to be worked on again, if its last state is open; else the same as {@code
 *     at}
 * @param cause why, for the history; no addresses and no texts
 * @param provider which channel answered, if one did
 * @param providerId the provider's name for the message, if it was accepted
 * @param tries whether the attempt counts against the retries
 * @param places what becomes of its places under the frequency caps
 * @param possibleDuplicate whether it is to be sent although the provider may have it already
 * @param suppression an address that must not be written to any more, if the provider said so
 * @param bounces what it says of the address for a while
 */
public record Settlement(
    Claim claim,
    List<MessageState> path,
    Instant at,
    Instant due,
    String cause,
    Optional<String> provider,
    Optional<String> providerId,
    Tries tries,
    Places places,
    boolean possibleDuplicate,
    Optional<Suppression> suppression,
    SoftBounces bounces) {

  /** Copies the path. */
  public Settlement {
    path = List.copyOf(path);
  }

  /** A settlement that says nothing of the address. */
  public Settlement(
      Claim claim,
      List<MessageState> path,
      Instant at,
      Instant due,
      String cause,
      Optional<String> provider,
      Optional<String> providerId,
      Tries tries,
      Places places,
      boolean possibleDuplicate,
      Optional<Suppression> suppression) {
    this(
        claim,
        path,
        at,
        due,
        cause,
        provider,
        providerId,
        tries,
        places,
        possibleDuplicate,
        suppression,
        SoftBounces.SAME);
  }

  /** The state it ends in. */
  public MessageState last() {
    return path.get(path.size() - 1);
  }

  /** Whether an attempt counts against the retries. */
  public enum Tries {
    /** It was a try like any other, or there was none. */
    COUNT,
    /** It was no fault of the message's that it failed. */
    SPARE
  }

  /** What becomes of the places under the frequency caps. */
  public enum Places {
    /** They stay as they were: nobody knows whether the message went out, or it never took any. */
    KEEP,
    /** They are free again: it certainly did not go out. */
    RELEASE,
    /** They count from the acceptance on. */
    RESTAMP
  }
}
