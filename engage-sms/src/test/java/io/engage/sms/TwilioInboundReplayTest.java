package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.RetriableException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes twice, late or while somebody is away. */
class TwilioInboundReplayTest extends TwilioInboundScenario {

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
}
