package io.engage.sms;

import io.engage.message.ChannelId;

/** What Twilio carries a message over. */
enum TwilioMedium {
  SMS(""),
  WHATSAPP("whatsapp:");

  private final String prefix;

  TwilioMedium(String prefix) {
    this.prefix = prefix;
  }

  ChannelId channel() {
    return this == SMS ? ChannelId.SMS : ChannelId.WHATSAPP;
  }

  /** The number as Twilio writes it. */
  String address(String number) {
    return prefix + number;
  }

  /** What is billed: WhatsApp splits nothing. */
  int segments(String text) {
    return this == SMS ? SmsSize.of(text).segments() : 1;
  }
}
