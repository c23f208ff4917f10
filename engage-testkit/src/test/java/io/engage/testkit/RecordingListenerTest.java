package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.RunKey;
import io.engage.content.TokenUsage;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordingListenerTest {

  private final RecordingListener listener = new RecordingListener();
  private final Message toRina = Draft.to("rina").message();
  private final Message toKarim = Draft.to("karim").message();

  @Test
  void whoWasToldNothingHeardNothing() {
    assertThat(listener).heardNothing().heardOf(toRina.id()).heardPlanned().heardGenerated(0);
  }

  @Test
  void everyMessageHasItsStatesInOrder() {
    listener.onState(toRina, MessageState.READY, "planned");
    listener.onState(toKarim, MessageState.READY, "planned");
    listener.onState(toRina, MessageState.SENDING, "attempt");
    listener.onState(toRina, MessageState.SENT, "250 OK");

    assertThat(listener)
        .heardOf(toRina.id(), MessageState.READY, MessageState.SENDING, MessageState.SENT)
        .heardOf(toKarim.id(), MessageState.READY)
        .heardTimes(2, MessageState.READY)
        .heardTimes(1, MessageState.SENT);
    assertThat(listener.messagesIn(MessageState.READY)).containsExactly(toRina, toKarim);
    assertThat(listener.states()).extracting(RecordingListener.State::cause).endsWith("250 OK");
  }

  @Test
  void pagesAndTextsAreKeptToo() {
    listener.onPlanned("renewal", new RunKey("today"), 100);
    listener.onPlanned("renewal", new RunKey("today"), 120);
    listener.onGenerated(toRina, "gpt-4o-mini", new TokenUsage(200, 60));
    listener.onGenerated(toRina, "gpt-4o-mini", new TokenUsage(210, 40));

    assertThat(listener)
        .heardPlanned(100, 120)
        .heardGenerated(2)
        .heardUsage(new TokenUsage(410, 100));
    assertThat(listener.planned().get(0).campaign()).isEqualTo("renewal");
  }

  @Test
  void whatSeveralThreadsTellIsAllKept() {
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      workers.add(
          () -> {
            for (int i = 0; i < 500; i++) {
              listener.onState(toRina, MessageState.READY, "planned");
            }
            return true;
          });
    }

    Crowd.all(workers);

    assertThat(listener).heardTimes(4_000, MessageState.READY);
  }

  @Test
  void everyAssertionFailsWhenItIsNotSo() {
    listener.onState(toRina, MessageState.READY, "planned");
    listener.onPlanned("renewal", new RunKey("today"), 100);
    listener.onGenerated(toRina, "gpt-4o-mini", new TokenUsage(200, 60));

    fails(() -> assertThat(listener).heardNothing(), "pages planned");
    fails(() -> assertThat(listener).heardOf(toRina.id(), MessageState.SENT), "[SENT]");
    fails(() -> assertThat(listener).heardOf(toKarim.id(), MessageState.READY), "[READY]");
    fails(() -> assertThat(listener).heardTimes(2, MessageState.READY), "READY to be 2");
    fails(() -> assertThat(listener).heardPlanned(99), "99");
    fails(() -> assertThat(listener).heardGenerated(2), "generated");
    fails(() -> assertThat(listener).heardUsage(TokenUsage.NONE), "usage");
  }

  @Test
  void aListThatWasAskedForDoesNotGrow() {
    List<RecordingListener.State> before = listener.states();
    listener.onState(toRina, MessageState.READY, "planned");

    assertThat(before).isEqualTo(Collections.emptyList());
  }

  private static void fails(ThrowingCallable assertion, String saying) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(saying);
  }
}
