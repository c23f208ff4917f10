package io.engage.sms;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Channels and messages to test with. */
final class Samples {

  static final Locale BANGLA = Locale.forLanguageTag("bn-BD");
  static final MessageId ID = MessageId.parse("019abcde-0000-7000-8000-000000000001");
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  static final String ACCOUNT = "AC" + "0123456789abcdef".repeat(2);
  static final String TOKEN = "f00dcafef00dcafef00dcafef00dcafe";
  static final String SERVICE = "MG" + "0123456789abcdef".repeat(2);
  static final String STATUS_URL = "https://app.example.com/twilio/status";

  /** Short enough for a test that waits for it, long enough for a busy machine. */
  static final Duration IMPATIENT = Duration.ofSeconds(2);

  private Samples() {}

  /** A name as long as Twilio's are. */
  static String sid(int number) {
    return "SM%032x".formatted(number);
  }

  static TwilioChannelBuilder sms() {
    return TwilioChannel.sms().account(ACCOUNT, TOKEN).from("+15005550006");
  }

  static TwilioChannelBuilder sms(TwilioServer server) {
    return sms().baseUrl(server.url()).clock(InstantSource.fixed(NOON));
  }

  static TwilioChannelBuilder whatsapp(TwilioServer server) {
    return TwilioChannel.whatsapp()
        .account(ACCOUNT, TOKEN)
        .from("+15005550006")
        .baseUrl(server.url())
        .clock(InstantSource.fixed(NOON));
  }

  static OutboundMessage receipt(String body) {
    return message(Purpose.TRANSACTIONAL, Locale.ENGLISH, MessageContent.of("Receipt", body));
  }

  static OutboundMessage receipt() {
    return receipt("Thank you.");
  }

  static OutboundMessage message(Purpose purpose, Locale locale, MessageContent content) {
    return message(ID, purpose, locale, content, Optional.empty());
  }

  static OutboundMessage message(
      MessageId id, Purpose purpose, Locale locale, MessageContent content, Optional<URI> link) {
    return new OutboundMessage(
        id,
        purpose,
        Address.phone("+8801712345678"),
        Optional.of("রিনা আক্তার"),
        locale,
        content,
        link,
        Optional.empty(),
        "corr-1");
  }

  static OutboundMessage reminder(MessageId id) {
    return message(
        id,
        Purpose.PROMOTIONAL,
        BANGLA,
        BENGALI_WORDS,
        Optional.of(URI.create("https://app.sheba.xyz/b/x7Kq")));
  }

  static final MessageContent BENGALI_WORDS =
      new MessageContent(
          "রিনা, আপনার এসি সার্ভিসিংয়ের সময় হয়েছে",
          "প্রিয় রিনা, গত মাসে আপনি আমাদের এসি সার্ভিসিং নিয়েছিলেন।",
          Optional.of("আবার দেখা হোক!"),
          Optional.of("এখনই বুক করুন"),
          Optional.of("RETURN15 কোডে ১৫% ছাড়"),
          Optional.of("২৩ নভেম্বর পর্যন্ত।"));
}
