package io.engage.email;

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
  static final SenderIdentity SHEBA =
      SenderIdentity.of(
          "Sheba.xyz Ltd",
          "House 1, Road 2, Dhaka 1212",
          "support@sheba.xyz",
          "https://sheba.xyz/privacy");

  /** Short enough for a test that waits for it, long enough for a busy machine. */
  static final Duration IMPATIENT = Duration.ofMillis(300);

  private Samples() {}

  static SmtpChannelBuilder channel(SmtpServer server) {
    return SmtpChannel.builder("localhost")
        .port(server.port())
        .plaintext()
        .from("শেবা", "hello@sheba.xyz")
        .sender(SHEBA)
        .clock(InstantSource.fixed(NOON));
  }

  static SmtpChannelBuilder impatient(SmtpServer server) {
    return channel(server).timeouts(IMPATIENT, IMPATIENT, IMPATIENT);
  }

  static OutboundMessage receipt() {
    return receipt(MessageContent.of("Your receipt", "Thank you."));
  }

  static OutboundMessage receipt(MessageContent content) {
    return message(
        Purpose.TRANSACTIONAL,
        "rina@example.com",
        Optional.of("Rina"),
        Locale.ENGLISH,
        content,
        Optional.empty(),
        Optional.empty());
  }

  static OutboundMessage receiptTo(String address) {
    return message(
        Purpose.TRANSACTIONAL,
        address,
        Optional.empty(),
        Locale.ENGLISH,
        MessageContent.of("Your receipt", "Thank you."),
        Optional.empty(),
        Optional.empty());
  }

  static OutboundMessage reminder() {
    return message(
        Purpose.PROMOTIONAL,
        "rina@example.com",
        Optional.of("রিনা আক্তার"),
        BANGLA,
        BENGALI_WORDS,
        Optional.of(URI.create("https://app.sheba.xyz/book?token=abc&utm_medium=email")),
        Optional.of(URI.create("https://app.sheba.xyz/unsubscribe?token=xyz")));
  }

  static OutboundMessage message(
      Purpose purpose,
      String to,
      Optional<String> name,
      Locale locale,
      MessageContent content,
      Optional<URI> link,
      Optional<URI> unsubscribe) {
    return new OutboundMessage(
        ID, purpose, Address.email(to), name, locale, content, link, unsubscribe, "corr-1");
  }

  static final MessageContent BENGALI_WORDS =
      new MessageContent(
          "রিনা, আপনার এসি সার্ভিসিংয়ের সময় হয়েছে — ১৫% ছাড়ে বুক করুন",
          "প্রিয় রিনা আক্তার,\n\nগত মাসে আপনি আমাদের এসি সার্ভিসিং নিয়েছিলেন। নিয়মিত যত্ন নিলে এসি ভালো"
              + " থাকে, বিদ্যুৎ বিলও কম আসে।\nআমাদের অভিজ্ঞ টেকনিশিয়ান আপনার সুবিধামতো সময়ে চলে"
              + " আসবেন।\n\nধন্যবাদান্তে,\nশেবা পরিবার",
          Optional.of("আবার দেখা হোক, রিনা!"),
          Optional.of("এখনই বুক করুন"),
          Optional.of("RETURN15 কোডে ১৫% ছাড়"),
          Optional.of("অফারটি ২৩ নভেম্বর ২০২৬, রাত ১১:৫৯ পর্যন্ত প্রযোজ্য।"));
}
