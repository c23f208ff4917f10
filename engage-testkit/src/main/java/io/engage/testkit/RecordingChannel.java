package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * A channel that keeps what it was handed and answers as it was told. Accepts everything until told
 * otherwise. Safe for several threads.
 */
public final class RecordingChannel implements Channel {

  private final ChannelId id;
  private final AddressKind addressKind;
  private final List<OutboundMessage> handedOver = new ArrayList<>();
  private final Queue<Function<OutboundMessage, SendResult>> answers =
      new ConcurrentLinkedQueue<>();

  private volatile Optional<CostEstimate> cost = Optional.empty();

  private RecordingChannel(ChannelId id, AddressKind addressKind) {
    this.id = id;
    this.addressKind = addressKind;
  }

  /** A channel for mail. */
  public static RecordingChannel email() {
    return new RecordingChannel(ChannelId.EMAIL, AddressKind.EMAIL);
  }

  /** A channel for text messages. */
  public static RecordingChannel sms() {
    return new RecordingChannel(ChannelId.SMS, AddressKind.PHONE);
  }

  /** Says how the next message that has no answer yet is answered. */
  public RecordingChannel answering(SendResult result) {
    return answering(message -> result);
  }

  /** Says what happens with the next message that has no answer yet; it may throw. */
  public RecordingChannel answering(Function<OutboundMessage, SendResult> answer) {
    answers.add(answer);
    return this;
  }

  /** Says what every message costs; until then nobody knows. */
  public RecordingChannel costing(CostEstimate each) {
    cost = Optional.of(each);
    return this;
  }

  @Override
  public Optional<CostEstimate> estimate(OutboundMessage message) {
    return cost;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public AddressKind addressKind() {
    return addressKind;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    synchronized (handedOver) {
      handedOver.add(message);
    }
    Function<OutboundMessage, SendResult> answer = answers.poll();
    return answer == null ? SendResult.accepted("provider-" + message.id()) : answer.apply(message);
  }

  /** Everything that was handed over so far, the first one first, whatever it was answered. */
  public List<OutboundMessage> handedOver() {
    synchronized (handedOver) {
      return List.copyOf(handedOver);
    }
  }

  /** The only message that was handed over so far. */
  public OutboundMessage only() {
    List<OutboundMessage> all = handedOver();
    if (all.size() != 1) {
      throw new AssertionError("expected one message handed over, but there were " + all.size());
    }
    return all.get(0);
  }
}
