package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RoundTest {

  private Outlook outlook = Outlook.OPEN;
  private int asked;
  private final Round round =
      new Round(
          () -> {
            asked++;
            return outlook;
          });

  @Test
  void itEndsWhenAllIsDoneThoughOthersKeepItBusy() {
    round.fill();
    outlook = Outlook.DONE;

    round.countGroup();

    assertThat(round.isOver()).isTrue();
    assertThat(round.isDone()).isTrue();
  }

  @Test
  void whatCannotGoIsNotWaitedForThoughOthersKeepItBusy() {
    round.fill();
    outlook = Outlook.BLOCKED;

    round.countGroup();

    assertThat(round.isOver()).isTrue();
    assertThat(round.isDone()).isFalse();
  }

  @Test
  void whatIsHeldUpIsWaitedForAsLongAsThereIsWork() {
    round.fill();
    outlook = Outlook.HELD_UP;

    round.countGroup();
    assertThat(round.isOver()).isFalse();

    round.rest(Duration.ofMillis(1));
    assertThat(round.isOver()).isTrue();
    assertThat(round.isDone()).isFalse();
  }

  @Test
  void itIsNotOverBeforeItIsFilled() {
    outlook = Outlook.DONE;

    round.countGroup();
    round.rest(Duration.ofMillis(1));

    assertThat(round.isOver()).isFalse();
    assertThat(asked).isZero();
  }

  @Test
  void howMuchWasDoneBeforeItWasFilledDelaysNoQuestion() {
    for (int i = 0; i < 5; i++) {
      round.countGroup();
    }
    round.fill();

    round.countGroup();

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void whoeverRestsIsWokenWhenItIsFilled() throws InterruptedException {
    Thread resting = new Thread(() -> round.rest(Duration.ofMinutes(10)));
    resting.start();
    while (resting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    round.fill();

    resting.join(10_000);
    round.end();
    assertThat(resting.isAlive()).isFalse();
  }
}
