package io.engage.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class ServicesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  @Test
  void aServiceIsFoundByItsTypeAndName() {
    Executor direct = Runnable::run;
    Executor other = Runnable::run;
    Services services =
        Services.none().with(Executor.class, direct).with(Executor.class, "other", other);

    assertThat(services.find(Executor.class)).containsSame(direct);
    assertThat(services.require(Executor.class, "other")).isSameAs(other);
    assertThat(services.find(InstantSource.class)).isEmpty();
  }

  @Test
  void addingOneLeavesTheOthersAsTheyWere() {
    Services none = Services.none();
    none.with(InstantSource.class, () -> NOON);

    assertThat(none.find(InstantSource.class)).isEmpty();
  }

  @Test
  void aMissingServiceIsRefusedWithTheLineToAdd() {
    assertThatThrownBy(() -> Services.none().require(Executor.class, "sending"))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "services: no java.util.concurrent.Executor called \"sending\" was handed over;"
                + " add .with(Executor.class, \"sending\", …) to the services");
  }

  @Test
  void theClockIsTheHostsOrTheSystems() {
    assertThat(Services.none().with(InstantSource.class, () -> NOON).clock().instant())
        .isEqualTo(NOON);
    assertThat(Services.none().clock()).isNotNull();
  }
}
