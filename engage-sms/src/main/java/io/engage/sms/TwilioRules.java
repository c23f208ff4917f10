package io.engage.sms;

import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.message.AddressKind;
import java.util.Optional;

/** What a message must be before anything of it goes out. */
final class TwilioRules {

  /** Twilio's own limit, for SMS and WhatsApp alike; its code for more. */
  private static final int MOST_CHARACTERS = 1600;

  private static final String TOO_LONG = "21617";

  private final TwilioMedium medium;
  private final int mostSegments;

  TwilioRules(TwilioMedium medium, int mostSegments) {
    this.medium = medium;
    this.mostSegments = mostSegments;
  }

  /** Why it must not go out, if so. */
  Optional<SendResult> refusal(OutboundMessage message, String text) {
    if (!message.to().kind().equals(AddressKind.PHONE)) {
      return refuse(Rejection.CONFIGURATION, "address", "this channel writes to phone numbers");
    }
    if (text.isEmpty()) {
      return refuse(Rejection.CONTENT, "empty", "the message has no words");
    }
    if (text.length() > MOST_CHARACTERS) {
      return refuse(
          Rejection.CONTENT,
          TOO_LONG,
          text.length() + " characters are more than Twilio's " + MOST_CHARACTERS);
    }
    return tooManySegments(text);
  }

  private Optional<SendResult> tooManySegments(String text) {
    int segments = medium.segments(text);
    return segments <= mostSegments
        ? Optional.empty()
        : refuse(
            Rejection.CONTENT, "segments", segments + " segments are more than " + mostSegments);
  }

  private static Optional<SendResult> refuse(Rejection kind, String code, String reason) {
    return Optional.of(SendResult.rejected(kind, code, reason));
  }
}
