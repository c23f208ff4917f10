package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.channel.CostEstimate;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What settings make of a channel, beyond the contract of all factories. */
class TwilioSettingsTest {

  private static final String KEY = "SK" + "0123456789abcdef".repeat(2);
  private static final Map<String, String> ACCOUNT =
      Map.of("account-sid", Samples.ACCOUNT, "auth-token", Samples.TOKEN);

  private final TwilioServer server = new TwilioServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everySettingReachesTheRequest() throws Exception {
    Channel channel =
        sms(
            Map.of(
                "account-sid",
                Samples.ACCOUNT,
                "api-key-sid",
                KEY,
                "api-key-secret",
                "s3cret",
                "messaging-service",
                Samples.SERVICE,
                "status-callback",
                Samples.STATUS_URL,
                "max-segments",
                "1",
                "price-per-segment",
                "0.05",
                "currency",
                "BDT",
                "base-url",
                server.url()));

    channel.send(Samples.receipt("a".repeat(161)));
    channel.send(Samples.receipt());

    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).getHeader("Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((KEY + ":s3cret").getBytes(StandardCharsets.UTF_8)));
    assertThat(TwilioServer.form(server.requests().get(0)))
        .containsEntry("MessagingServiceSid", Samples.SERVICE)
        .containsEntry("StatusCallback", Samples.STATUS_URL + "?delivery=" + Samples.ID);
    assertThat(channel.estimate(Samples.receipt("a".repeat(161))))
        .contains(new CostEstimate(2, new BigDecimal("0.10"), Currency.getInstance("BDT")));
    ((AutoCloseable) channel).close();
  }

  @Test
  void whatIsMissingIsNamedBySetting() {
    assertThat(pathsOf(Map.of()))
        .containsExactlyInAnyOrder(path("account-sid"), path("auth-token"), path("from"));
    assertThat(pathsOf(Map.of("account-sid", Samples.ACCOUNT, "from", "Sheba", "api-key-sid", KEY)))
        .containsExactly(path("api-key-secret"));
    assertThat(pathsOf(and(ACCOUNT, "from", "Sheba", "price-per-segment", "1")))
        .containsExactly(path("currency"));
    assertThat(pathsOf(and(ACCOUNT, "from", "Sheba", "currency", "BDT")))
        .containsExactly(path("currency"));
  }

  @Test
  void whatIsWrongIsNamedBySetting() {
    assertThat(
            pathsOf(
                Map.ofEntries(
                    Map.entry("account-sid", "AC1"),
                    Map.entry("auth-token", "x"),
                    Map.entry("from", "Sheba"),
                    Map.entry("messaging-service", "MG1"),
                    Map.entry("status-callback", "http://x.example"),
                    Map.entry("opt-out-line", "true"),
                    Map.entry("max-segments", "26"),
                    Map.entry("price-per-segment", "-1"),
                    Map.entry("currency", "Taka"),
                    Map.entry("connect-timeout", "0s"),
                    Map.entry("read-timeout", "2h"),
                    Map.entry("call-timeout", "later"),
                    Map.entry("base-url", "http://x.example"))))
        .containsExactlyInAnyOrder(
            path("account-sid"),
            path("from"),
            path("messaging-service"),
            path("status-callback"),
            path("opt-out-line"),
            path("max-segments"),
            path("price-per-segment"),
            path("currency"),
            path("connect-timeout"),
            path("read-timeout"),
            path("call-timeout"),
            path("base-url"));
  }

  @Test
  void aTokenAndAKeyAreOneTooMany() {
    assertThat(
            pathsOf(and(ACCOUNT, "from", "Sheba", "api-key-sid", KEY, "api-key-secret", "s3cret")))
        .containsExactly(path("auth-token"));
  }

  @Test
  void whatsAppHasNoSegmentsToLimit() {
    SettingsException thrown =
        catchThrowableOfType(
            SettingsException.class,
            () ->
                make(
                    new TwilioWhatsAppFactory(),
                    and(ACCOUNT, "from", "+15005550006", "max-segments", "3")));

    assertThat(thrown.problems())
        .extracting(Problem::path)
        .containsExactly("engage.channel.sms.max-segments");
  }

  private static List<String> pathsOf(Map<String, String> settings) {
    return catchThrowableOfType(SettingsException.class, () -> sms(settings)).problems().stream()
        .map(Problem::path)
        .toList();
  }

  private static Channel sms(Map<String, String> settings) {
    return make(new TwilioSmsFactory(), settings);
  }

  private static Channel make(ChannelFactory factory, Map<String, String> settings) {
    Map<String, String> properties = new TreeMap<>();
    settings.forEach((key, value) -> properties.put(path(key), value));
    return factory.create(Settings.of(properties).at("channel.sms"), Services.none());
  }

  private static Map<String, String> and(Map<String, String> settings, String... more) {
    Map<String, String> all = new TreeMap<>(settings);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  private static String path(String key) {
    return "engage.channel.sms." + key;
  }
}
