package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.ChannelId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A channel that answers what it was told to. */
final class StubChannel implements Channel {

  static final SendResult BUSY = SendResult.deferred("421", "too many at once");

  final List<OutboundMessage> taken = new CopyOnWriteArrayList<>();
  private final boolean deduplicates;
  private volatile Function<OutboundMessage, SendResult> answer = this::accept;

  StubChannel(boolean deduplicates) {
    this.deduplicates = deduplicates;
  }

  void answer(Function<OutboundMessage, SendResult> next) {
    answer = next;
  }

  synchronized SendResult accept(OutboundMessage message) {
    boolean known = taken.stream().anyMatch(other -> other.id().equals(message.id()));
    if (!known || !deduplicates) {
      taken.add(message);
    }
    return SendResult.accepted("stub-" + message.id());
  }

  @Override
  public ChannelId id() {
    return ChannelId.EMAIL;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    return answer.apply(message);
  }

  @Override
  public boolean deduplicates() {
    return deduplicates;
  }

  @Override
  public String toString() {
    return "StubChannel";
  }
}
