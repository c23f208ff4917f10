package io.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.audience.Recipient;
import io.engage.error.SettingsException;
import io.engage.message.Topic;
import org.junit.jupiter.api.Test;

class SendRequestTest {

  @Test
  void versionsCountFromOne() {
    assertThatThrownBy(() -> receipt().businessKey("appointment:81", 0).build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("send.businessKey")
        .hasMessageContaining("version");
    assertThat(receipt().businessKey("appointment:81", 1).build().generation()).isEqualTo(1);
    assertThat(receipt().businessKey("appointment:81").build().generation()).isZero();
  }

  @Test
  void aBusinessKeyIsOneThatCanBeCancelled() {
    assertThatThrownBy(() -> receipt().businessKey("k".repeat(321)).build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("send.businessKey");
    assertThatThrownBy(() -> receipt().businessKey(" ").build())
        .isInstanceOf(SettingsException.class);
    assertThat(receipt().businessKey("k".repeat(320)).build().businessKey()).isPresent();
  }

  private static SendRequest.Builder receipt() {
    return SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt");
  }
}
