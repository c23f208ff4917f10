package io.engage.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.message.MessageId;
import io.engage.testkit.ChannelContract;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** The contract of channels, in front of a Twilio that can be made to do everything. */
abstract class TwilioContract extends ChannelContract {

  private static final int LONG_MILLIS = 4_000;

  private final TwilioServer server = new TwilioServer();
  private final TwilioChannel patient;
  private final TwilioChannel impatient;
  private Channel channel;
  private final AtomicLong ids = new AtomicLong();

  TwilioContract(TwilioChannelBuilder described) {
    patient =
        described
            .account(Samples.ACCOUNT, Samples.TOKEN)
            .from("+15005550006")
            .baseUrl(server.url())
            .statusCallback(Samples.STATUS_URL)
            .prices(SmsPrices.in(Currency.getInstance("BDT")).everywhere(new BigDecimal("0.35")))
            .build();
    impatient = described.timeouts(Samples.IMPATIENT, Samples.IMPATIENT, Samples.IMPATIENT).build();
    channel = patient;
  }

  @AfterEach
  void stop() {
    patient.close();
    impatient.close();
    server.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected OutboundMessage deliverable() {
    long high = Samples.ID.value().getMostSignificantBits();
    return Samples.reminder(new MessageId(new UUID(high, ids.decrementAndGet())));
  }

  @Override
  protected void providerAccepts() {
    server.accepts();
  }

  /** SMS alone calls a number dead: it may reach what WhatsApp does not. */
  final void refuseNumber() {
    server.refuses(400, 21211, "Invalid 'To' Phone Number: +8801712345678");
  }

  @Override
  protected void providerRefusesContent() {
    server.refuses(400, 21617, "The concatenated message body exceeds 1600 characters");
  }

  @Override
  protected void providerRefusesSender() {
    server.refuses(401, 20003, "Authentication Error - " + Samples.TOKEN);
  }

  @Override
  protected void providerIsBusy() {
    server.refuses(429, 20429, "Too many requests to +8801712345678");
  }

  @Override
  protected void providerIsAway() {
    server.close();
  }

  @Override
  protected void providerDropsTheLineAfterAccepting() {
    server.breaksOff();
  }

  /** Who has seconds alone must not wait for a cold server on a busy machine. */
  @Override
  protected void providerFallsSilent() {
    channel = impatient;
    server.answers(aResponse().withStatus(201).withFixedDelay(LONG_MILLIS));
  }

  @Override
  protected Duration patience() {
    return Samples.IMPATIENT.multipliedBy(5);
  }

  @Override
  protected int deliveries(OutboundMessage message) {
    String callback = Samples.STATUS_URL + "?delivery=" + message.id();
    return (int)
        server.requests().stream()
            .filter(request -> TwilioServer.form(request).containsValue(callback))
            .count();
  }

  @Override
  protected List<String> secrets() {
    return List.of(Samples.TOKEN);
  }
}
