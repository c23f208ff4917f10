package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.audience.Recipient;
import io.engage.error.RetriableException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.web.WebResponse;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioInboundHandlerTest {

  private static final String PAGE = "https://app.example.com/twilio/inbound";
  private static final Address RINA = Address.phone("+8801712345678");

  private final SignedBy twilio = new SignedBy(Samples.TOKEN);
  private final InMemoryStore store = InMemoryStore.create();
  private final List<InboundText> texts = new ArrayList<>();
  private final AtomicInteger sids = new AtomicInteger();
  private final TwilioInboundHandler handler = described().build();

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
                Recipient.DEFAULT_TENANT, RINA, SuppressionReason.STOP, "twilio", Samples.NOON));
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
    assertThat(suppressions(RINA)).hasSize(1);
  }

  @Test
  void anotherMessengerThatNamesAPhoneIsAPhoneToo() {
    inbound("rcs:+8801712345678", "hello");
    inbound("rcs:+8801712345678", "STOP");

    assertThat(texts)
        .containsExactly(
            new InboundText(Samples.sid(1), ChannelId.of("rcs"), RINA, "+15005550006", "hello"));
    assertThat(suppressions(RINA)).hasSize(1);
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
  @DisplayName("S13: a START that is repeated does not undo a later STOP")
  void aRepeatedStartDoesNotUndoALaterStop() {
    Map<String, String> start = parameters(Samples.sid(100), "+8801712345678", "START", "");
    call(handler, start);
    inbound("+8801712345678", "STOP");

    assertThat(call(handler, start).status()).isEqualTo(200);

    assertThat(suppressions(RINA)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 33})
  @DisplayName("S13: a START whose signed text is cut differently does not undo a later STOP")
  void aStartThatIsCutDifferentlyDoesNotUndoALaterStop(int cut) {
    String sid = "SM" + "abc".repeat(10) + "de";
    Map<String, String> start = parameters(sid, "+8801712345678", "START", "");
    start.remove("To");
    String signature = twilio.signature(PAGE, start);
    call(handler, start);
    inbound("+8801712345678", "STOP");
    start.put("MessageSid", sid.substring(0, cut));
    start.put(sid.substring(cut, cut + 1), sid.substring(cut + 1));

    assertThat(twilio.signature(PAGE, start)).isEqualTo(signature);
    handler.handle(SignedBy.claimed("", signature, start));

    assertThat(suppressions(RINA)).hasSize(1);
  }

  @Test
  void aStopIsRecordedThoughItsFirstCallHangs() {
    ReplayMemory taken = ReplayMemory.ofLast(10);
    taken.isFirst(Samples.sid(100));

    call(
        described().memory(taken).build(),
        parameters(Samples.sid(100), "+8801712345678", "STOP", ""));

    assertThat(suppressions(RINA)).hasSize(1);
  }

  @Test
  void aStopNeedsNoMemory() {
    TwilioInboundHandler forgetful = described().memory(new Away()).build();

    call(forgetful, parameters(Samples.sid(100), "+8801712345678", "STOP", ""));

    assertThat(suppressions(RINA)).hasSize(1);
  }

  @Test
  void whatTwilioTakesForStopIsRecordedThoughTheHostIsAway() {
    ReplayMemory memory = ReplayMemory.ofLast(10);
    TwilioInboundHandler fragile =
        described()
            .memory(memory)
            .onText(
                text -> {
                  throw new RetriableException("the host is away");
                })
            .build();
    Map<String, String> text = parameters(Samples.sid(100), "+8801712345678", "no more", "STOP");

    assertThatThrownBy(() -> call(fragile, text)).isInstanceOf(RetriableException.class);

    assertThat(suppressions(RINA)).hasSize(1);
    assertThat(memory.isFirst(Samples.sid(100))).isTrue();
  }

  @Test
  void aTextThatEndedInAnErrorMayComeAgain() {
    ReplayMemory memory = ReplayMemory.ofLast(10);
    TwilioInboundHandler fragile =
        described()
            .memory(memory)
            .onText(
                text -> {
                  throw new LinkageError("half deployed");
                })
            .build();

    assertThatThrownBy(
            () -> call(fragile, parameters(Samples.sid(100), "+8801712345678", "hello", "")))
        .isInstanceOf(LinkageError.class);

    assertThat(memory.isFirst(Samples.sid(100))).isTrue();
  }

  @Test
  void aRepeatedCancelDoesNotStopWhomTheHostCancelledFor() {
    AtomicBoolean pending = new AtomicBoolean(true);
    TwilioInboundHandler cancelling =
        described()
            .appointmentPending(phone -> pending.get())
            .onText(text -> pending.set(false))
            .build();
    Map<String, String> cancel = parameters(Samples.sid(100), "+8801712345678", "CANCEL", "");

    call(cancelling, cancel);
    call(cancelling, cancel);

    assertThat(pending).isFalse();
    assertThat(suppressions(RINA)).isEmpty();
  }

  @Test
  @DisplayName("F19: the same text twice is handed on once")
  void theSameTextTwiceIsHandedOnOnce() {
    Map<String, String> hello = parameters(Samples.sid(100), "+8801712345678", "hello", "");

    call(handler, hello);
    call(handler, hello);

    assertThat(texts).hasSize(1);
  }

  @Test
  void aTextThatCouldNotBeTakenMayComeAgain() {
    AtomicBoolean away = new AtomicBoolean(true);
    TwilioInboundHandler fragile =
        described()
            .onText(
                text -> {
                  if (away.get()) {
                    throw new RetriableException("the store is away");
                  }
                  texts.add(text);
                })
            .build();
    Map<String, String> hello = parameters(Samples.sid(100), "+8801712345678", "hello", "");

    assertThatThrownBy(() -> call(fragile, hello)).isInstanceOf(RetriableException.class);
    away.set(false);
    call(fragile, hello);

    assertThat(texts).hasSize(1);
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

  /** A memory whose store cannot be reached. */
  private static final class Away implements ReplayMemory {
    @Override
    public boolean isFirst(String name) {
      throw new RetriableException("the memory is away");
    }

    @Override
    public void forget(String name) {
      throw new RetriableException("the memory is away");
    }
  }

  private TwilioInboundBuilder described() {
    return TwilioInboundHandler.at(PAGE, Samples.TOKEN, store)
        .onText(texts::add)
        .clock(InstantSource.fixed(Samples.NOON));
  }

  private WebResponse inbound(String from, String words) {
    return inbound(handler, from, words, "");
  }

  private WebResponse inbound(
      TwilioInboundHandler to, String from, String words, String optOutType) {
    return call(to, parameters(Samples.sid(sids.incrementAndGet()), from, words, optOutType));
  }

  private WebResponse call(TwilioInboundHandler to, Map<String, String> parameters) {
    return to.handle(twilio.form(PAGE, "", parameters));
  }

  private static Map<String, String> parameters(
      String sid, String from, String words, String optOutType) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("MessageSid", sid);
    parameters.put("From", from);
    parameters.put("To", "+15005550006");
    parameters.put("Body", words);
    if (!optOutType.isEmpty()) {
      parameters.put("OptOutType", optOutType);
    }
    return parameters;
  }

  private List<Suppression> suppressions(Address address) {
    return suppressions(Recipient.DEFAULT_TENANT, address);
  }

  private List<Suppression> suppressions(String tenant, Address address) {
    Addressee somebody =
        new Addressee(
            tenant, "rina", Role.CUSTOMER, ChannelId.SMS, address, Locale.ENGLISH, ZoneOffset.UTC);
    return store.standings(List.of(somebody)).get(0).suppressions();
  }
}
