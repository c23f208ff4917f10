package io.engage.sms;

import java.util.Map;
import java.util.Optional;

/** Twilio's name for a message. */
final class TwilioSid {

  private TwilioSid() {}

  /** The name, unless it is none: it goes into logs and keys. */
  static Optional<String> checked(String text) {
    return Optional.of(text).filter(sid -> sid.matches("[A-Za-z0-9]{2,64}"));
  }

  /**
   * The name in a callback, in Twilio's exact form: its signature does not cover where a value ends
   * and the next name begins, so that a shorter name would pass for another message's.
   */
  static Optional<String> in(Map<String, String> parameters) {
    return Optional.of(parameters.getOrDefault("MessageSid", ""))
        .filter(sid -> sid.matches("(SM|MM)[0-9a-fA-F]{32}"));
  }
}
