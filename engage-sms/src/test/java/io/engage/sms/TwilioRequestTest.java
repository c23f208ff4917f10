package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.Purpose;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioRequestTest {

  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final String ID = Samples.ID.toString();

  private final TwilioServer server = new TwilioServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTextMessageIsOneForm() {
    send(Samples.sms(server), Samples.receipt("Thank you & good-bye: 100% = ৳৫০০ €+"));

    LoggedRequest request = onlyRequest();
    assertThat(request.getUrl())
        .isEqualTo("/2010-04-01/Accounts/" + Samples.ACCOUNT + "/Messages.json");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.getHeader("Authorization")).isEqualTo(basic(Samples.ACCOUNT, Samples.TOKEN));
    assertThat(TwilioServer.form(request))
        .isEqualTo(
            Map.of(
                "To", "+8801712345678",
                "From", "+15005550006",
                "Body", "Thank you & good-bye: 100% = ৳৫০০ €+"));
  }

  @Test
  void aWhatsAppMessageNamesItsMediumAtBothEnds() {
    send(Samples.whatsapp(server), Samples.receipt());

    assertThat(TwilioServer.form(onlyRequest()))
        .containsEntry("To", "whatsapp:+8801712345678")
        .containsEntry("From", "whatsapp:+15005550006");
  }

  @Test
  void aMessagingServiceTakesTheSendersPlace() {
    send(
        TwilioChannel.sms()
            .account(Samples.ACCOUNT, Samples.TOKEN)
            .messagingService(Samples.SERVICE)
            .baseUrl(server.url()),
        Samples.receipt());

    assertThat(TwilioServer.form(onlyRequest()))
        .containsEntry("MessagingServiceSid", Samples.SERVICE)
        .doesNotContainKey("From");
  }

  @Test
  void aKeyLogsInForItsAccount() {
    String key = "SK" + "0123456789abcdef".repeat(2);
    send(
        TwilioChannel.sms()
            .apiKey(Samples.ACCOUNT, key, "s3cret")
            .from("Sheba")
            .baseUrl(server.url()),
        Samples.receipt());

    assertThat(onlyRequest().getUrl()).contains(Samples.ACCOUNT);
    assertThat(onlyRequest().getHeader("Authorization")).isEqualTo(basic(key, "s3cret"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/s, https://a.example/s?delivery=ID",
    "https://a.example/s?, https://a.example/s?delivery=ID",
    "https://a.example/s?x=%C3%A9&y, https://a.example/s?x=%C3%A9&y&delivery=ID",
    "https://a.example/s?x=1&, https://a.example/s?x=1&delivery=ID"
  })
  void theStatusCallbackNamesTheMessage(String configured, String sent) {
    send(Samples.sms(server).statusCallback(configured), Samples.receipt());

    assertThat(TwilioServer.form(onlyRequest()))
        .containsEntry("StatusCallback", sent.replace("ID", ID));
  }

  @Test
  void aTextTooLongForTwilioIsNotSent() {
    assertRefused(send(Samples.whatsapp(server), Samples.receipt("a".repeat(1_601))), "21617");
    assertThat(server.count()).isZero();
    assertThat(send(Samples.whatsapp(server), Samples.receipt("a".repeat(1_600))))
        .isInstanceOf(SendResult.Accepted.class);
  }

  @Test
  void aTextOfTooManySegmentsIsNotSent() {
    assertRefused(send(Samples.sms(server), Samples.receipt("a".repeat(1_531))), "segments");
    assertRefused(
        send(Samples.sms(server).maxSegments(1), Samples.receipt("ক".repeat(71))), "segments");
    assertThat(server.count()).isZero();
    assertThat(send(Samples.sms(server), Samples.receipt("a".repeat(1_530))))
        .isInstanceOf(SendResult.Accepted.class);
  }

  @Test
  void aShortBodyStandsInForAllTheWords() {
    MessageContent words =
        new MessageContent(
            "Subject",
            "A long body.",
            Optional.of("Heading"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Notice"),
            List.of(new MessageContent.Detail("When", "3:00 PM")),
            List.of(),
            Optional.empty(),
            Optional.of("See you at 3:00 PM."));

    assertThat(new PhoneText(false).of(with(words))).isEqualTo("See you at 3:00 PM.");
    MessageContent whole =
        new MessageContent(
            "Subject",
            "Body.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            words.details(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertThat(new PhoneText(false).of(with(whole))).isEqualTo("Body.\nWhen: 3:00 PM");
  }

  private static OutboundMessage with(MessageContent words) {
    OutboundMessage m = Samples.receipt();
    return new OutboundMessage(
        m.id(),
        m.purpose(),
        m.to(),
        m.recipientName(),
        m.locale(),
        words,
        Optional.empty(),
        Optional.empty(),
        m.correlationId());
  }

  @Test
  void aMessageWithoutWordsIsNotSent() {
    assertRefused(send(Samples.sms(server), Samples.receipt(" \n ")), "empty");
    assertThat(server.count()).isZero();
  }

  @Test
  void aMailAddressIsAMistakeOfTheConfiguration() {
    OutboundMessage m = Samples.receipt();
    SendResult result =
        send(
            Samples.sms(server),
            new OutboundMessage(
                m.id(),
                m.purpose(),
                Address.email("rina@example.com"),
                m.recipientName(),
                m.locale(),
                m.content(),
                m.link(),
                m.unsubscribe(),
                m.correlationId()));

    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(((Rejected) result).kind()).isEqualTo(Rejection.CONFIGURATION);
  }

  @Test
  void theWordsStandInOneTextWithoutTheSubject() {
    try (TwilioChannel channel = Samples.sms(server).build()) {
      assertThat(channel.render(Samples.reminder(Samples.ID)))
          .isEqualTo(
              """
              আবার দেখা হোক!
              প্রিয় রিনা, গত মাসে আপনি আমাদের এসি সার্ভিসিং নিয়েছিলেন।
              RETURN15 কোডে ১৫% ছাড়
              এখনই বুক করুন: https://app.sheba.xyz/b/x7Kq
              ২৩ নভেম্বর পর্যন্ত।
              আর বার্তা না চাইলে STOP লিখে পাঠান""");
    }
  }

  @Test
  void onlyWhatIsNotTransactionalSaysHowToStop() {
    MessageContent words = MessageContent.of("Hello", "We miss you.\r\n\r\nCome back.");
    try (TwilioChannel channel = Samples.sms(server).build()) {
      assertThat(channel.render(message(Purpose.TRANSACTIONAL, words)))
          .isEqualTo("We miss you.\n\nCome back.");
      assertThat(channel.render(message(Purpose.REMINDER, words)))
          .isEqualTo("We miss you.\n\nCome back.\nReply STOP to opt out");
    }
  }

  @Test
  void theLineThatSaysHowToStopCanBeSwitched() {
    MessageContent words = MessageContent.of("Hello", "We miss you.");
    OutboundMessage advertisement = message(Purpose.PROMOTIONAL, words);

    assertThat(rendered(Samples.sms(server).optOutLine(false), advertisement))
        .isEqualTo("We miss you.");
    assertThat(rendered(Samples.sms(server).from("Sheba"), advertisement))
        .isEqualTo("We miss you.");
    assertThat(rendered(Samples.whatsapp(server), advertisement)).isEqualTo("We miss you.");
    assertThat(rendered(Samples.whatsapp(server).optOutLine(true), advertisement))
        .endsWith("\nReply STOP to opt out");
  }

  @Test
  void aMessageCostsWhatItsSegmentsCost() {
    SmsPrices prices =
        SmsPrices.in(DOLLARS)
            .everywhere(new BigDecimal("0.01"))
            .to("+880", new BigDecimal("0.05"))
            .to("+1", BigDecimal.ZERO);
    OutboundMessage message = Samples.receipt("ক".repeat(135));

    assertThat(estimate(Samples.sms(server).prices(prices), message))
        .contains(new CostEstimate(3, new BigDecimal("0.15"), DOLLARS));
    assertThat(estimate(Samples.whatsapp(server).prices(prices), message))
        .contains(new CostEstimate(1, new BigDecimal("0.05"), DOLLARS));
    assertThat(server.count()).isZero();
  }

  @Test
  void theLongestPrefixSaysThePrice() {
    SmsPrices prices =
        SmsPrices.in(DOLLARS)
            .to("+880", new BigDecimal("0.05"))
            .to("+88017", new BigDecimal("0.07"));

    assertThat(prices.estimate("+8801712345678", 2).map(CostEstimate::amount))
        .contains(new BigDecimal("0.14"));
    assertThat(prices.estimate("+8801912345678", 2).map(CostEstimate::amount))
        .contains(new BigDecimal("0.10"));
    assertThat(prices.estimate("+15005550006", 2)).isEmpty();
  }

  @Test
  void whereNobodyKnowsThePriceNothingIsEstimated() {
    assertThat(estimate(Samples.sms(server), Samples.receipt())).isEmpty();
  }

  private static SendResult send(TwilioChannelBuilder builder, OutboundMessage message) {
    try (TwilioChannel channel = builder.build()) {
      return channel.send(message);
    }
  }

  private static Optional<CostEstimate> estimate(TwilioChannelBuilder builder, OutboundMessage m) {
    try (TwilioChannel channel = builder.build()) {
      return channel.estimate(m);
    }
  }

  private static String rendered(TwilioChannelBuilder builder, OutboundMessage message) {
    try (TwilioChannel channel = builder.build()) {
      return channel.render(message);
    }
  }

  private static OutboundMessage message(Purpose purpose, MessageContent words) {
    return Samples.message(purpose, Locale.ENGLISH, words);
  }

  private LoggedRequest onlyRequest() {
    assertThat(server.requests()).hasSize(1);
    return server.requests().get(0);
  }

  private static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static void assertRefused(SendResult result, String code) {
    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(((Rejected) result).kind()).isEqualTo(Rejection.CONTENT);
    assertThat(((Rejected) result).code()).isEqualTo(code);
  }
}
