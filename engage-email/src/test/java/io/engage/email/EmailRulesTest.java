package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailRulesTest {

  private static final Optional<URI> UNSUBSCRIBE =
      Optional.of(URI.create("https://app.sheba.xyz/unsubscribe?token=xyz"));

  private final SmtpServer server = new SmtpServer();
  private final SmtpChannel channel = Samples.channel(server).build();

  @AfterEach
  void stop() {
    channel.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"REMINDER", "PROMOTIONAL"})
  void whatIsNotTransactionalSaysWhoSendsIt(Purpose purpose) {
    try (SmtpChannel anonymous =
        SmtpChannel.builder("localhost")
            .port(server.port())
            .plaintext()
            .from("Sheba", "hello@sheba.xyz")
            .build()) {
      SendResult result = anonymous.send(message(purpose, Optional.empty(), UNSUBSCRIBE));

      assertRefused(result, Rejection.CONFIGURATION, "sender");
      assertThat(((Rejected) result).reason()).contains("SenderIdentity");
      assertThat(anonymous.send(Samples.receipt())).isInstanceOf(Accepted.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"REMINDER", "PROMOTIONAL"})
  void whatIsNotTransactionalCanBeUnsubscribedFrom(Purpose purpose) {
    SendResult result = channel.send(message(purpose, Optional.empty(), Optional.empty()));

    assertRefused(result, Rejection.CONFIGURATION, "unsubscribe");
    assertThat(((Rejected) result).reason()).contains("unsubscribe links");
    assertNothingWentOut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://app.sheba.xyz/u", "mailto:stop@sheba.xyz", "javascript:alert(1)", "/u"})
  void unsubscribingNeedsHttps(String link) {
    SendResult result =
        channel.send(message(Purpose.REMINDER, Optional.empty(), Optional.of(URI.create(link))));

    assertRefused(result, Rejection.CONFIGURATION, "unsubscribe");
    assertNothingWentOut();
  }

  @Test
  void anUnsubscribeLinkFitsIntoItsHeader() {
    URI endless = URI.create("https://app.sheba.xyz/u?token=" + "x".repeat(1000));

    assertRefused(
        channel.send(message(Purpose.REMINDER, Optional.empty(), Optional.of(endless))),
        Rejection.CONFIGURATION,
        "unsubscribe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,hi",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.com/x",
        "book"
      })
  void aLinkLeadsNowhereDangerous(String link) {
    SendResult result =
        channel.send(message(Purpose.REMINDER, Optional.of(URI.create(link)), UNSUBSCRIBE));

    assertRefused(result, Rejection.CONTENT, "link");
    assertNothingWentOut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://x.example/a", "HTTP://x.example/", "mailto:a@b.example", "tel:+880171"})
  void usualLinksPass(String link) {
    assertThat(channel.send(message(Purpose.REMINDER, Optional.of(URI.create(link)), UNSUBSCRIBE)))
        .isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.com,b@example.com",
        "a@b@example.com",
        "a;b@example.com",
        "a(b)@example.com",
        "<a@example.com>",
        "Rina<a@example.com>",
        "\"a@example.com",
        "a\"b@example.com",
        "a\\@example.com",
        "a@example..com",
        "a@.example.com",
        "a@example.com.",
        "a@example,com",
        "a@exam/ple.com",
        "a@[]",
        "a@[127.0.0.1",
        "a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com"
      })
  void anAddressThatCannotExistIsADeadRecipient(String address) {
    assertRefused(channel.send(Samples.receiptTo(address)), Rejection.RECIPIENT, "address");
    assertNothingWentOut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rina\"@example.com",
        "\"a@b\"@example.com",
        "\"a\\\"b,<c>\"@example.com",
        "\"a\".b@example.com",
        "রিনা@example.com",
        "rina@faß.de",
        "rina@βόλος.com",
        "rina@straße-über.de",
        "rina@বাং\u200dলা.com",
        "rina@ｅxample.com",
        "rina@example。com",
        "rina@[127.0.0.1]",
        "rina@[IPv6:2001:db8::1]",
        "rina@exa_mple.com",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com"
      })
  void anAddressThatIsOnlyNotSpokenCondemnsNobody(String address) {
    assertRefused(channel.send(Samples.receiptTo(address)), Rejection.CONTENT, "address");
    assertNothingWentOut();
  }

  @Test
  void anAddressAsLongAsAddressesGetIsJudgedQuickly() {
    String label = "a".repeat(63);
    String domain = String.join(".", label, label, label, label);

    assertThat(MailAddress.canExist("a@" + domain.substring(2))).isTrue();
    assertThat(MailAddress.canExist("a@" + domain)).isFalse();
    assertThat(MailAddress.canExist("é".repeat(300) + "(@example.com")).isFalse();
    assertThat(MailAddress.canExist("a@" + "é".repeat(300) + "(")).isFalse();
    assertThat(MailAddress.canExist("\"\"".repeat(150) + "\"@example.com")).isFalse();
  }

  @Test
  void anAddressWithASpaceIsNotSpoken() {
    assertThat(MailAddress.onTheWire("\"a b\"@example.com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rina@example.com, rina@example.com",
    "o'brien+tag=1@example.co.uk, o'brien+tag=1@example.co.uk",
    "rina@উদাহরণ.বাংলা, rina@xn--d5b6ci4b4b3a.xn--54b7fta0cc",
    "rina@BÜcher.example, rina@xn--bcher-kva.example",
    "rina@bu\u0308cher.example, rina@xn--bcher-kva.example",
    "rina..x@example.com, rina..x@example.com"
  })
  void usualAddressesPass(String address, String wire) {
    assertThat(MailAddress.onTheWire(address)).contains(wire);
    assertThat(channel.send(Samples.receiptTo(address))).isInstanceOf(Accepted.class);
    assertThat(server.commands()).contains("RCPT TO:<" + wire + ">");
  }

  @Test
  void anotherSortOfAddressIsAConfigurationFault() {
    OutboundMessage toPhone =
        new OutboundMessage(
            Samples.ID,
            Purpose.TRANSACTIONAL,
            Address.phone("+8801712345678"),
            Optional.empty(),
            Locale.ENGLISH,
            MessageContent.of("Hi", "Thank you."),
            Optional.empty(),
            Optional.empty(),
            "corr-1");

    assertRefused(channel.send(toPhone), Rejection.CONFIGURATION, "address");
  }

  private static OutboundMessage message(
      Purpose purpose, Optional<URI> link, Optional<URI> unsubscribe) {
    return Samples.message(
        purpose,
        "rina@example.com",
        Optional.empty(),
        Locale.ENGLISH,
        MessageContent.of("Hi", "Come back."),
        link,
        unsubscribe);
  }

  private void assertNothingWentOut() {
    assertThat(server.connections()).isZero();
  }

  private static void assertRefused(SendResult result, Rejection kind, String code) {
    assertThat(result)
        .asInstanceOf(type(Rejected.class))
        .returns(kind, Rejected::kind)
        .returns(code, Rejected::code);
  }
}
