package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.engage.channel.SendResult.Rejection;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.store.ContactBook;
import io.engage.web.WebHandler;
import io.engage.web.WebRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the page on SMS shows, run. */
class SmsPageTest {

  private final List<DeliveryReport> reports = new ArrayList<>();
  private final List<InboundText> texts = new ArrayList<>();
  private final Appointments appointments = new Appointments();
  private final SignedBy twilio = new SignedBy(Samples.TOKEN);

  @Test
  void aTwilioAccountIsAllItTakes() {
    String key = "SK" + "0123456789abcdef".repeat(2);
    try (TwilioChannel sms = channel(Samples.ACCOUNT, key, "s3cret")) {
      assertThat(sms.estimate(Samples.receipt())).isPresent();
    }
  }

  @Test
  void settingsDoAsWell() throws Exception {
    Properties file = new Properties();
    try (InputStream in = SmsPageTest.class.getResourceAsStream("sms.properties")) {
      file.load(Objects.requireNonNull(in));
    }
    Settings settings = Settings.of(file).at("channel.sms");

    assertThat(settings.text("plugin").required()).isEqualTo(new TwilioSmsFactory().name());
    assertThat(new TwilioSmsFactory().create(settings, Services.none()).id())
        .hasToString(settings.name());
  }

  @Test
  void callbacksComeInOverTheServerOfTheJdk() throws Exception {
    HttpServer server = server(handlers(InMemoryStore.create(), Samples.TOKEN));
    server.start();
    try {
      String query = "?delivery=" + Samples.ID;
      Map<String, String> status =
          Map.of("MessageSid", Samples.sid(1), "MessageStatus", "failed", "ErrorCode", "21610");
      assertThat(post(server, "/twilio/status" + query, status).statusCode()).isEqualTo(204);

      Map<String, String> text =
          Map.of(
              "MessageSid",
              Samples.sid(2),
              "From",
              "+8801712345678",
              "To",
              "+1",
              "Body",
              "হ্যালো €");
      HttpResponse<String> answer = post(server, "/twilio/inbound", text);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=UTF-8");
      assertThat(answer.body()).contains("<Response>");
    } finally {
      server.stop(0);
    }

    assertThat(reports)
        .extracting(DeliveryReport::message)
        .containsExactly(Optional.of(Samples.ID));
    assertThat(reports.get(0).rejection()).contains(Rejection.OPTED_OUT);
    assertThat(texts).extracting(InboundText::body).containsExactly("হ্যালো €");
  }

  private static TwilioChannel channel(String account, String key, String secret) {
    // snippet: channel
    return TwilioChannel.sms()
        .apiKey(account, key, secret)
        .from("+15005550006")
        .statusCallback("https://app.example.com/twilio/status")
        .maxSegments(3)
        .prices(
            SmsPrices.in(Currency.getInstance("USD"))
                .everywhere(new BigDecimal("0.08"))
                .to("+880", new BigDecimal("0.0483")))
        .build();
    // end
  }

  private Map<String, WebHandler> handlers(ContactBook contacts, String authToken) {
    // snippet: callbacks
    WebHandler status =
        TwilioStatusHandler.at(
            "https://app.example.com/twilio/status", authToken, this::statusChanged);
    WebHandler inbound =
        TwilioInboundHandler.at("https://app.example.com/twilio/inbound", authToken, contacts)
            .appointmentPending(appointments::isPending)
            .onText(this::textCame)
            .build();
    // end
    return Map.of("/twilio/status", status, "/twilio/inbound", inbound);
  }

  private static HttpServer server(Map<String, WebHandler> handlers) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    handlers.forEach((path, handler) -> server.createContext(path, new MountedHandler(handler)));
    return server;
  }

  private void statusChanged(DeliveryReport report) {
    reports.add(report);
  }

  private void textCame(InboundText text) {
    texts.add(text);
  }

  /** The signature is of the public address, wherever the server is. */
  private HttpResponse<String> post(HttpServer server, String path, Map<String, String> form)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
    WebRequest signed = twilio.form("https://app.example.com" + uri.getPath(), query, form);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(signed.body()));
    signed.headers().forEach((name, values) -> request.header(name, values.get(0)));
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  /** Stands for what the host knows. */
  private static final class Appointments {
    boolean isPending(Address phone) {
      return phone.value().endsWith("0");
    }
  }
}
