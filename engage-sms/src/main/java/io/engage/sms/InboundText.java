package io.engage.sms;

import io.engage.message.Address;
import io.engage.message.ChannelId;

/**
 * What a person wrote to us. {@link #toString()} shows neither the number nor the words.
 *
 * @param providerId Twilio's name for it
 * @param channel {@link ChannelId#SMS} or {@link ChannelId#WHATSAPP}
 * @param from who wrote
 * @param to our number or short code
 * @param body the words, as they were written; empty when only a picture came
 */
public record InboundText(
    String providerId, ChannelId channel, Address from, String to, String body) {

  @Override
  public String toString() {
    return "InboundText[" + providerId + ", " + channel + "]";
  }
}
