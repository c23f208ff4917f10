package io.engage.jdbc.faults;

import io.engage.EngagementOutcome;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import java.time.Instant;

/**
 * How one message of a rival fared, as a line of text.
 *
 * @param outcome {@link #SENT}, {@link #SKIPPED}, or what should not happen
 * @param message its id, or {@code -} where none was planned
 * @param person to whom
 * @param channel over which channel
 * @param address where, in the spelling that caps compare
 * @param at when, by the rival's clock
 * @param reason why it was skipped, or the sink's name for it
 */
record Report(
    String outcome,
    String message,
    String person,
    String channel,
    String address,
    Instant at,
    String reason) {

  static final String SENT = "sent";
  static final String SKIPPED = "skipped";

  private static final int WORDS = 7;

  static Report of(
      EngagementOutcome outcome, String person, ChannelId channel, Address address, Instant at) {
    String[] said =
        outcome.fold(
            sent -> words(SENT, sent.message(), sent.providerId()),
            deferred -> words("deferred", deferred.message(), deferred.reason()),
            skipped ->
                new String[] {
                  SKIPPED, skipped.message().map(MessageId::toString).orElse("-"), skipped.reason()
                },
            failed -> words("failed", failed.message(), failed.reason()),
            unknown -> words("unknown", unknown.message(), unknown.reason()));
    return new Report(said[0], said[1], person, channel.value(), address.identity(), at, said[2]);
  }

  static Report parse(String line) {
    String[] words = line.split(" ", WORDS);
    return new Report(
        words[0], words[1], words[2], words[3], words[4], Instant.parse(words[5]), words[6]);
  }

  String line() {
    return String.join(" ", outcome, message, person, channel, address, at.toString(), reason);
  }

  boolean isSent() {
    return outcome.equals(SENT);
  }

  private static String[] words(String outcome, MessageId message, String reason) {
    return new String[] {outcome, message.toString(), reason};
  }
}
