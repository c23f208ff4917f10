package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MaybeBilled;
import io.engage.content.NotAsked;
import io.engage.content.TokenUsage;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a try cost (C1). */
class CostTest {

  @Test
  void whatIsCountedIsWhatItCost() {
    assertThat(Cost.of(new TokenUsage(120, 45))).hasValue(165);
    assertThat(Cost.of(TokenUsage.NONE)).isEmpty();
  }

  @Test
  @DisplayName("F18: who was not asked has charged nothing")
  void whoWasNotAskedHasChargedNothing() {
    assertThat(Cost.of(new Closed())).isEqualTo(OptionalLong.of(0));
  }

  @Test
  @DisplayName("F18: unless an earlier try may have been billed")
  void anEarlierTryMayHaveBeenBilled() {
    assertThat(Cost.of(new GivenUp(true))).isEmpty();
    assertThat(Cost.of(new GivenUp(false))).hasValue(0);
  }

  @Test
  void ofAllElseNobodyKnows() {
    assertThat(Cost.of(new IllegalStateException("any"))).isEmpty();
  }

  private static final class Closed extends RuntimeException implements NotAsked {
    private static final long serialVersionUID = 1L;
  }

  private static final class GivenUp extends RuntimeException implements NotAsked, MaybeBilled {

    private static final long serialVersionUID = 1L;

    private final boolean billed;

    GivenUp(boolean billed) {
      this.billed = billed;
    }

    @Override
    public boolean mayBeBilled() {
      return billed;
    }
  }
}
