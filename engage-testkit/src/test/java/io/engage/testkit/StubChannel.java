package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.message.ChannelId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel and its provider in one, which behaves as it is told to. */
class StubChannel implements Channel {

  static final String SECRET = "hunter2";
  private static final int SEGMENT = 160;

  final List<OutboundMessage> taken = new CopyOnWriteArrayList<>();
  volatile Mood mood = Mood.ACCEPTS;
  private final boolean deduplicates;

  StubChannel(boolean deduplicates) {
    this.deduplicates = deduplicates;
  }

  /** How the provider behaves. */
  enum Mood {
    ACCEPTS,
    REFUSES_RECIPIENT,
    REFUSES_CONTENT,
    REFUSES_SENDER,
    IS_BUSY,
    IS_AWAY,
    DROPS_THE_LINE,
    IS_SILENT
  }

  synchronized SendResult accept(OutboundMessage message) {
    if (!deduplicates || deliveries(message) == 0) {
      taken.add(message);
    }
    return SendResult.accepted("stub-" + message.id());
  }

  final int deliveries(OutboundMessage message) {
    return (int) taken.stream().filter(other -> other.id().equals(message.id())).count();
  }

  @Override
  public ChannelId id() {
    return ChannelId.EMAIL;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    return switch (mood) {
      case ACCEPTS -> accept(message);
      case REFUSES_RECIPIENT ->
          SendResult.rejected(Rejection.RECIPIENT, "550 5.1.1", "no such mailbox");
      case REFUSES_CONTENT ->
          SendResult.rejected(Rejection.CONTENT, "554 5.7.1", "looks like spam");
      case REFUSES_SENDER ->
          SendResult.rejected(Rejection.CONFIGURATION, "535 5.7.8", "bad password");
      case IS_BUSY -> SendResult.deferred("421", "too many at once");
      case IS_AWAY -> SendResult.deferred("connect", "connection refused");
      case DROPS_THE_LINE, IS_SILENT -> dropTheLine(message);
    };
  }

  @Override
  public boolean deduplicates() {
    return deduplicates;
  }

  @Override
  public Optional<CostEstimate> estimate(OutboundMessage message) {
    return Optional.of(price(1 + message.content().body().length() / SEGMENT));
  }

  static CostEstimate price(int segments) {
    return new CostEstimate(
        segments,
        new BigDecimal("0.05").multiply(new BigDecimal(segments)),
        Currency.getInstance("USD"));
  }

  @Override
  public String toString() {
    return "StubChannel";
  }

  private SendResult dropTheLine(OutboundMessage message) {
    accept(message);
    return SendResult.unknown("dropped after the message");
  }
}
