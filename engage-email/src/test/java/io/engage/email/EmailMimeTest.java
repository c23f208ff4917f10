package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult.Accepted;
import io.engage.content.MessageContent;
import io.engage.message.Purpose;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailMimeTest {

  private static final String[] EXPECTED = {
    "Date",
    "From",
    "To",
    "Message-ID",
    "Subject",
    "Auto-Submitted",
    "X-Engage-Correlation",
    "Reply-To",
    "MIME-Version",
    "Content-Type"
  };

  private final SmtpServer server = new SmtpServer();
  private final SmtpChannel channel =
      Samples.channel(server).clock(InstantSource.fixed(Samples.NOON)).build();

  @AfterEach
  void stop() {
    channel.close();
    server.close();
  }

  @Test
  void aReminderArrivesAsItWasWritten() throws MessagingException {
    Received mail = deliver(Samples.reminder());

    assertThat(mail.subject()).isEqualTo(Samples.BENGALI_WORDS.subject());
    assertThat(mail.parsed().getFrom())
        .containsExactly(new InternetAddress("hello@sheba.xyz"))
        .extracting(a -> ((InternetAddress) a).getPersonal())
        .containsExactly("শেবা");
    assertThat(mail.parsed().getAllRecipients())
        .containsExactly(new InternetAddress("rina@example.com"))
        .extracting(a -> ((InternetAddress) a).getPersonal())
        .containsExactly("রিনা আক্তার");
    assertThat(mail.parsed().getReplyTo())
        .containsExactly(new InternetAddress("support@sheba.xyz"));
    assertThat(mail.parsed().getSentDate()).isEqualTo(Samples.NOON);
    assertThat(mail.header("Date")).containsExactly("Sat, 21 Nov 2026 12:00:00 +0000");
    assertThat(mail.header("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.header("X-Engage-Correlation")).containsExactly("corr-1");
    assertThat(mail.bodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.bodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(mail.text()).contains("গত মাসে আপনি", "https://app.sheba.xyz/book?token=abc");
    assertThat(mail.html()).contains("গত মাসে আপনি", "এখনই বুক করুন");
  }

  @Test
  @DisplayName("RFC 8058: one https link, to be POSTed")
  void aReminderCanBeUnsubscribedFromWithOneClick() {
    Received mail = deliver(Samples.reminder());

    assertThat(mail.header("List-Unsubscribe"))
        .singleElement()
        .extracting(String::strip)
        .isEqualTo("<https://app.sheba.xyz/unsubscribe?token=xyz>");
    assertThat(mail.header("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
  }

  @Test
  void theMailIsPlainAsciiInShortLinesThatEndInCrLf() {
    Received mail = deliver(Samples.reminder());

    assertThat(mail.source()).matches("(?s)[\\x20-\\x7e\\r\\n]*");
    assertThat(mail.source().replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(List.of(mail.source().split("\r\n"))).allMatch(line -> line.length() <= 78);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi\r\nBcc: all@example.com",
        "Hi\nBcc: all@example.com",
        "Hi\rBcc: all@example.com",
        "Hi\u0000Bcc: all@example.com",
        "Hi\u0085Bcc: all@example.com",
        "Hi\u2028Bcc: all@example.com",
        "Hi\u2029Bcc: all@example.com",
        "Hi\u560d\u560aBcc: all@example.com",
        "Hi\r\n\r\n<script>alert(1)</script>",
        "=?UTF-8?Q?Hi=0D=0ABcc:_all@example.com?=",
        "\"Hi\" <all@example.com>, Rina",
        "Hi\\",
        "Hi\\\", <all@example.com>, \"x"
      })
  @DisplayName("S1: nothing in subject, name or correlation id becomes a header or an address")
  void wordsStayWithinTheirHeader(String evil) throws MessagingException {
    OutboundMessage message =
        new OutboundMessage(
            Samples.ID,
            Purpose.TRANSACTIONAL,
            Samples.receipt().to(),
            Optional.of(evil),
            Locale.ENGLISH,
            MessageContent.of(evil, "Thank you."),
            Optional.empty(),
            Optional.empty(),
            evil);

    Received mail = deliver(message);

    assertThat(mail.headerNames()).containsExactlyInAnyOrder(EXPECTED);
    assertThat(mail.parsed().getAllRecipients())
        .containsExactly(new InternetAddress("rina@example.com"));
    assertThat(mail.subject()).isEqualTo(HeaderText.oneLine(evil));
    assertThat(((InternetAddress) mail.parsed().getAllRecipients()[0]).getPersonal())
        .isEqualTo(HeaderText.oneLine(evil));
    assertThat(mail.subject().chars()).noneMatch(HeaderText::breaksLines);
    assertThat(server.commands()).filteredOn(c -> c.startsWith("RCPT")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\nb", "a\rb", "a\r\n\r\n b", "a\u0000", "\u00e9", "a\r\n"})
  void aValueThatIsNoHeaderIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MimeMail().header("X-Test", value))
        .withMessageContaining("X-Test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\n.\ntwo",
        "one\r.\rtwo",
        "one\r.\r\ntwo",
        "one\r\n.\rtwo",
        "one\n.\r\nMAIL FROM:<x@y>\r\nRCPT TO:<z@y>\r\nDATA\r\ntwo",
        "one\r\n.\r\ntwo",
        ".\r\n",
        "..",
        ".leading\r\n..twice"
      })
  @DisplayName("S2: one message in, one message out")
  void aBodyCannotEndTheMail(String body) {
    MessageContent content = MessageContent.of("Hi", body);

    Received mail = deliver(Samples.receipt(content));

    String canonical = body.strip().replaceAll("\r\n|\r|\n", "\r\n");
    assertThat(mail.text()).startsWith(canonical);
    assertThat(mail.source().split("\r\n|\r|\n")).noneMatch(line -> line.startsWith("."));
    assertThat(server.commands()).filteredOn(c -> c.startsWith("MAIL")).hasSize(1);
  }

  @Test
  void longBengaliSubjectsAreCutBetweenCharacters() {
    String subject = "আপনার এসি সার্ভিসিংয়ের সময় হয়েছে 😀 ".repeat(20).strip();

    Received mail = deliver(Samples.receipt(MessageContent.of(subject, "Thank you.")));

    assertThat(mail.subject()).isEqualTo(subject);
    assertThat(mail.header("Subject").get(0).split("\r\n "))
        .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(75).endsWith("?="));
  }

  @Test
  void aLongEnglishSubjectArrivesWhole() {
    String subject = "Reminder ".repeat(100).strip();

    assertThat(deliver(Samples.receipt(MessageContent.of(subject, "x"))).subject())
        .isEqualTo(subject);
  }

  private Received deliver(OutboundMessage message) {
    assertThat(channel.send(message)).isInstanceOf(Accepted.class);
    assertThat(server.mails()).hasSize(1);
    return Received.of(server.mails().get(0));
  }
}
