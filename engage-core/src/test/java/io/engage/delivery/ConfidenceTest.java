package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long a generator is left alone, and who tries it then (F18). */
class ConfidenceTest {

  private Instant now = Instant.parse("2026-11-21T09:00:00Z");
  private final Confidence confidence = new Confidence(() -> now);
  private Leave old = Leave.NO;

  @BeforeEach
  void fiveFailWhileOneIsStillAsking() {
    old = confidence.leave();
    for (int i = 0; i < 5; i++) {
      fail(confidence.leave());
    }
  }

  @Test
  void whoAsksMeanwhileIsToldNo() {
    assertThat(old).isEqualTo(Leave.YES);
    assertThat(confidence.leave()).isEqualTo(Leave.NO);
  }

  @Test
  void afterThePauseOneTries() {
    pass(Duration.ofSeconds(30));

    assertThat(confidence.leave()).isEqualTo(Leave.TO_TRY);
    assertThat(confidence.leave()).isEqualTo(Leave.NO);
  }

  @Test
  @DisplayName("F18: a call from before that ends does not let a second message try")
  void anOldCallLetsNoSecondMessageTry() {
    pass(Duration.ofSeconds(30));
    assertThat(confidence.leave()).isEqualTo(Leave.TO_TRY);

    confidence.asked(old);

    assertThat(confidence.leave()).isEqualTo(Leave.NO);
  }

  @Test
  void whenATryDecidesNothingAnotherMessageTries() {
    pass(Duration.ofSeconds(30));

    confidence.asked(confidence.leave());

    assertThat(confidence.leave()).isEqualTo(Leave.TO_TRY);
  }

  @Test
  void anAnswerEndsThePause() {
    pass(Duration.ofSeconds(30));
    Leave leave = confidence.leave();
    confidence.answered();
    confidence.asked(leave);

    assertThat(confidence.leave()).isEqualTo(Leave.YES);
  }

  @Test
  void fiveThatWillNeverBeServedLeaveItAloneToo() {
    confidence.answered();
    for (int i = 0; i < 5; i++) {
      confidence.failed(new NonRetriableException("no such model"));
    }

    assertThat(confidence.leave()).isEqualTo(Leave.NO);
  }

  private void fail(Leave leave) {
    confidence.failed(new RetriableException("away"));
    confidence.asked(leave);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
