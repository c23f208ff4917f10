package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardSettingsTest {

  @Test
  void lengthsHostsAndContactsAreTheHostsToSay() {
    Screening filter =
        Screening.by(
            create(
                Map.of(
                    "engage.safety.usual.length.sms", "1-20",
                    "engage.safety.usual.link-hosts", "sheba.xyz",
                    "engage.safety.usual.contacts", "16516, help@sheba.xyz")));

    assertThat(filter.judge("Book at app.sheba.xyz or call 16516 or write to help@sheba.xyz"))
        .isEqualTo("allowed");
    assertThat(filter.judge("Book at app.sheba.abc.com")).isEqualTo("link link");
    assertThat(filter.over(ChannelId.SMS).judge("It is time for a cleaning."))
        .isEqualTo("length length");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    SettingsException problems =
        catchThrowableOfType(
            SettingsException.class,
            () ->
                create(
                    Map.of(
                        "engage.safety.usual.shortest", "30",
                        "engage.safety.usual.longest", "20",
                        "engage.safety.usual.length.sms", "160",
                        "engage.safety.usual.length.S M S", "1-160",
                        "engage.safety.usual.lenght.sms", "1-160")));

    assertThat(problems.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.safety.usual.shortest",
            "engage.safety.usual.length.sms",
            "engage.safety.usual.length.S M S",
            "engage.safety.usual.lenght.sms");
  }

  private static SafetyFilter create(Map<String, String> properties) {
    return new StandardSafetyFactory()
        .create(Settings.of(properties).at("safety.usual"), Services.none());
  }
}
