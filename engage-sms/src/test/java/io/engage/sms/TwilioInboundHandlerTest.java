package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.web.WebResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioInboundHandlerTest extends TwilioInboundScenario {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop",
        " Stop. ",
        "\"STOP!\"",
        "STOPALL",
        "stop all",
        "Unsubscribe",
        "END",
        "quit",
        "Revoke",
        "OPTOUT",
        "opt out",
        "Opt  Out",
        "opt-out",
        "cancel",
        "ＳＴＯＰ",
        "st\u200bop",
        "বন্ধ",
        "বন্ধ করুন।",
        "থামুন",
        "স্টপ",
        "বাতিল",
        "STOP \u2764\ufe0f",
        "STOP\ufe0f",
        "Stop please",
        "please stop",
        "Please, STOP!",
        "Stop it",
        "please unsubscribe",
        "বন্ধ কর",
        "বন্ধ করেন",
        "বন্ধ করে দিন",
        "দয়া করে বন্ধ করুন",
        "আনসাবস্ক্রাইব"
      })
  void whoSaysStopIsNotWrittenToAgain(String words) {
    WebResponse answer = inbound("+8801712345678", words);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("text/xml");
    assertThat(answer.body()).contains("<Response></Response>");
    assertThat(suppressions(RINA))
        .containsExactly(
            Suppression.of(
                    Recipient.DEFAULT_TENANT, RINA, SuppressionReason.STOP, "twilio", Samples.NOON)
                .of(ChannelId.SMS));
    assertThat(texts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "unstop", "Start!", "opt in", "শুরু", "চালু করুন"})
  void whoSaysStartIsWrittenToAgain(String words) {
    inbound("+8801712345678", "STOP");

    inbound("+8801712345678", words);

    assertThat(suppressions(RINA)).isEmpty();
    assertThat(texts).isEmpty();
  }

  @Test
  void startLiftsNothingButStop() {
    store.suppress(
        List.of(
            Suppression.of(
                Recipient.DEFAULT_TENANT,
                RINA,
                SuppressionReason.HARD_BOUNCE,
                "twilio",
                Samples.NOON)));

    inbound("+8801712345678", "START");

    assertThat(suppressions(RINA))
        .extracting(Suppression::reason)
        .containsExactly(SuppressionReason.HARD_BOUNCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YES",
        "Please stop the bus at the end of the road",
        "non stop",
        "please",
        "please don't stop",
        "stopped",
        "weekend",
        "ধন্যবাদ",
        "",
        "!!!"
      })
  void everythingElseGoesToTheHost(String words) {
    inbound("+8801712345678", "STOP");
    inbound("+8801712345678", words);

    assertThat(texts)
        .containsExactly(
            new InboundText(Samples.sid(2), ChannelId.SMS, RINA, "+15005550006", words));
    assertThat(suppressions(RINA)).hasSize(1);
  }

  @Test
  void whatsAppIsAPhoneToo() {
    inbound("whatsapp:+8801712345678", "hello");
    inbound("whatsapp:+8801712345678", "stop");

    assertThat(texts)
        .containsExactly(
            new InboundText(Samples.sid(1), ChannelId.WHATSAPP, RINA, "+15005550006", "hello"));
    assertThat(suppressions(RINA))
        .extracting(Suppression::sender)
        .containsExactly(Optional.of(ChannelId.WHATSAPP));
  }

  @Test
  void anotherMessengerThatNamesAPhoneIsAPhoneToo() {
    inbound("rcs:+8801712345678", "hello");
    inbound("rcs:+8801712345678", "STOP");

    assertThat(texts)
        .containsExactly(
            new InboundText(Samples.sid(1), ChannelId.of("rcs"), RINA, "+15005550006", "hello"));
    assertThat(suppressions(RINA))
        .extracting(Suppression::sender)
        .containsExactly(Optional.empty());
  }

  @Test
  void theNumberWrittenToIsReadWithoutItsMedium() {
    Map<String, String> text = parameters(Samples.sid(1), "rcs:+8801712345678", "hello", "");
    text.put("To", "rcs:sheba_agent");

    call(handler, text);

    assertThat(texts).extracting(InboundText::to).containsExactly("sheba_agent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "messenger:12345", "whatsapp:", "whatsapp:12345", "Sheba"})
  void whatComesFromNoPhoneIsTakenAndLeft(String from) {
    assertThat(inbound(from, "STOP").status()).isEqualTo(200);
    assertThat(texts).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCEL", "cancel.", "বাতিল"})
  void cancelMeansTheAppointmentWhereThereIsOne(String words) {
    inbound(described().appointmentPending(RINA::equals).build(), "+8801712345678", words, "");
    inbound(described().appointmentPending(RINA::equals).build(), "+8801812345678", words, "");

    assertThat(texts).extracting(InboundText::from).containsExactly(RINA);
    assertThat(suppressions(RINA)).isEmpty();
    assertThat(suppressions(Address.phone("+8801812345678"))).hasSize(1);
  }

  @Test
  void stopNeverMeansTheAppointment() {
    inbound(described().appointmentPending(RINA::equals).build(), "+8801712345678", "STOP", "");

    assertThat(texts).isEmpty();
    assertThat(suppressions(RINA)).hasSize(1);
  }

  @Test
  void whatTwilioTakesForStopIsStop() {
    inbound(handler, "+8801712345678", "no more please", "STOP");

    assertThat(suppressions(RINA)).hasSize(1);
    assertThat(texts).extracting(InboundText::body).containsExactly("no more please");
  }

  @Test
  void cancelThatTwilioTookForStopIsBoth() {
    inbound(
        described().appointmentPending(RINA::equals).build(), "+8801712345678", "CANCEL", "STOP");

    assertThat(suppressions(RINA)).hasSize(1);
    assertThat(texts).extracting(InboundText::body).containsExactly("CANCEL");
  }

  @Test
  void whatTwilioTakesForStartIsStart() {
    inbound("+8801712345678", "STOP");

    inbound(handler, "+8801712345678", "YES", "START");

    assertThat(suppressions(RINA)).isEmpty();
    assertThat(texts).extracting(InboundText::body).containsExactly("YES");
  }

  @Test
  void aCryForHelpGoesToTheHost() {
    inbound(handler, "+8801712345678", "HELP", "HELP");

    assertThat(texts).hasSize(1);
    assertThat(suppressions(RINA)).isEmpty();
  }

  @Test
  @DisplayName("S12: a forged STOP stops nobody")
  void aForgedStopStopsNobody() {
    WebResponse answer =
        handler.handle(
            SignedBy.claimed(
                "", "forged", parameters(Samples.sid(1), "+8801712345678", "STOP", "")));

    assertThat(answer).isEqualTo(WebResponse.empty(403));
    assertThat(suppressions(RINA)).isEmpty();
  }

  @Test
  void anotherTenantsNumberStopsItsOwnMessages() {
    inbound(described().tenant("tutormax").build(), "+8801712345678", "STOP", "");

    assertThat(suppressions(RINA)).isEmpty();
    assertThat(suppressions("tutormax", RINA)).hasSize(1);
  }

  @Test
  @DisplayName("S18: a text shows neither the number nor the words")
  void aTextIsMasked() {
    inbound("+8801712345678", "my secret");

    assertThat(texts.get(0).toString())
        .contains(Samples.sid(1))
        .doesNotContain("secret")
        .doesNotContain("8801712345678");
  }
}
