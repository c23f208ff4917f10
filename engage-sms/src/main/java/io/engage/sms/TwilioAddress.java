package io.engage.sms;

import io.engage.message.Address;
import io.engage.message.ChannelId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as Twilio writes it: {@code +8801712345678} for a text, {@code
 * whatsapp:+8801712345678}, {@code rcs:+8801712345678} and so on for the rest.
 *
 * @param channel {@link ChannelId#SMS}, or the word before the colon
 * @param name what comes after the colon: a number, a short code or another name
 */
record TwilioAddress(ChannelId channel, String name) {

  private static final Pattern FORM = Pattern.compile("([a-z]{1,20}):(.*)");

  static TwilioAddress of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new TwilioAddress(ChannelId.of(form.group(1)), form.group(2))
        : new TwilioAddress(ChannelId.SMS, text);
  }

  /** The phone behind it, unless there is none: a short code, an account at some messenger. */
  Optional<Address> phone() {
    try {
      return Optional.of(Address.phone(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "TwilioAddress[" + channel + "]";
  }
}
