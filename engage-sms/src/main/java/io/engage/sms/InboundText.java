package io.engage.sms;

import io.engage.message.Address;
import io.engage.message.ChannelId;

/**
 * What a person wrote to us. {@link #toString()} shows neither the number nor the words.
 *
 * @param providerId Twilio's name for it
 * @param channel {@link ChannelId#SMS}, {@link ChannelId#WHATSAPP}, or another by Twilio's word for
 *     it, such as {@code rcs}
 * @param from who wrote
 * @param to our number, short code or other name
 * @param body the words, as they were written; empty when only a picture came
 */
public record InboundText(
    String providerId, ChannelId channel, Address from, String to, String body) {

  @Override
  public String toString() {
    return "InboundText[" + providerId + ", " + channel + "]";
  }
}
