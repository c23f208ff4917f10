package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioChannelBuilderTest {

  @Test
  void theLongestTextOfEmojiMayBeAllowed() {
    int segments = SmsSize.of("😀".repeat(800)).segments();

    assertThat(segments).isEqualTo(25);
    assertThat(pathsOf(Samples.sms().maxSegments(segments + 1)))
        .containsExactly("twilio.maxSegments");
    Samples.sms().maxSegments(segments).build().close();
  }

  @Test
  void anAccountAndASenderAreEnough() {
    try (TwilioChannel sms = Samples.sms().build();
        TwilioChannel whatsapp =
            TwilioChannel.whatsapp()
                .account(Samples.ACCOUNT, Samples.TOKEN)
                .from("+15005550006")
                .build()) {
      assertThat(sms.id()).isEqualTo(ChannelId.SMS);
      assertThat(whatsapp.id()).isEqualTo(ChannelId.WHATSAPP);
      assertThat(List.of(sms.addressKind(), whatsapp.addressKind()))
          .containsOnly(AddressKind.PHONE);
      assertThat(sms.deduplicates()).isFalse();
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    TwilioChannelBuilder wrong =
        TwilioChannel.whatsapp()
            .apiKey("AC1", "SK1", " ")
            .from("Sheba")
            .messagingService("MG1")
            .statusCallback("http://app.example.com/#status")
            .maxSegments(0)
            .timeouts(Duration.ZERO, Duration.ofHours(2), Duration.ofMillis(-1))
            .baseUrl("http://api.twilio.com")
            .optOutLine(true);

    assertThat(pathsOf(wrong))
        .containsExactlyInAnyOrder(
            "twilio.account.sid",
            "twilio.account.key",
            "twilio.account.secret",
            "twilio.from",
            "twilio.from",
            "twilio.messagingService",
            "twilio.optOutLine",
            "twilio.statusCallback",
            "twilio.baseUrl",
            "twilio.maxSegments",
            "twilio.maxSegments",
            "twilio.timeouts.connect",
            "twilio.timeouts.read",
            "twilio.timeouts.call");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(pathsOf(TwilioChannel.sms()))
        .containsExactlyInAnyOrder("twilio.account", "twilio.from");
  }

  @Test
  void anAccountIsGivenOnce() {
    assertThat(pathsOf(Samples.sms().account(Samples.ACCOUNT, Samples.TOKEN)))
        .containsExactly("twilio.account");
  }

  @Test
  void noProblemShowsASecret() {
    assertThatThrownBy(
            () ->
                TwilioChannel.sms()
                    .account("canary-sid", "canary-token")
                    .from("canary")
                    .statusCallback("canary://canary")
                    .baseUrl("https://canary:canary@x.example")
                    .build())
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+15005550006", "12345", "Sheba", "SHEBA XYZ", "2go"})
  void textsComeFromNumbersShortCodesAndNames(String sender) {
    Samples.sms().from(sender).build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "15005550006", "+05005550006", "12", "Sheba Platform", "শেবা", "a\nb"})
  void textsComeFromNothingElse(String sender) {
    assertThat(pathsOf(Samples.sms().from(sender))).containsExactly("twilio.from");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app.example.com",
        "http://app.example.com/status",
        "https:///status",
        "https://app.example.com/status?delivery=1"
      })
  void reportsComeToAPublicUrl(String url) {
    assertThat(pathsOf(Samples.sms().statusCallback(url))).containsExactly("twilio.statusCallback");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://api.twilio.com",
        "http://10.0.0.1",
        "https://u:p@api.twilio.com",
        "https://api.twilio.com/?x=1",
        "https://api.twilio.com/#x"
      })
  void theApiIsReachedOverTls(String url) {
    assertThat(pathsOf(Samples.sms().baseUrl(url))).containsExactly("twilio.baseUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://api.dublin.ie1.twilio.com", "http://127.0.0.1:8080", "http://[::1]:1/x"})
  void theApiMayBeElsewhere(String url) {
    Samples.sms().baseUrl(url).build().close();
  }

  @Test
  void pricesAreNotNegativeAndPrefixesAreNumbers() {
    SmsPrices none = SmsPrices.in(Currency.getInstance("USD"));

    assertThatThrownBy(() -> none.everywhere(new BigDecimal("-1")))
        .hasMessageContaining("prices.everywhere");
    assertThatThrownBy(() -> none.to("880", BigDecimal.ONE)).hasMessageContaining("prices.to");
  }

  private static List<String> pathsOf(TwilioChannelBuilder builder) {
    return catchThrowableOfType(SettingsException.class, builder::build).problems().stream()
        .map(Problem::path)
        .toList();
  }
}
