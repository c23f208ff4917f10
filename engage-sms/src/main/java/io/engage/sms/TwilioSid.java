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

  static Optional<String> in(Map<String, String> parameters) {
    return checked(parameters.getOrDefault("MessageSid", ""));
  }
}
