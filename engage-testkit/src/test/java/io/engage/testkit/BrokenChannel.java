package io.engage.testkit;

import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A channel that keeps the contract but for one thing. */
class BrokenChannel extends StubChannel {

  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger priced = new AtomicInteger();

  BrokenChannel() {
    super(false);
  }

  /** Breaks its word when the provider is in this mood. */
  static Supplier<ChannelContract> in(Mood mood, Answer answer) {
    return sending(
        (channel, message, call) -> {
          SendResult honest = channel.keepToIt(message);
          return channel.mood == mood ? answer.to(message, call) : honest;
        });
  }

  /** Sends in a way of its own. */
  static Supplier<ChannelContract> sending(Sending sending) {
    return contract(
        () ->
            new BrokenChannel() {
              @Override
              SendResult send(OutboundMessage message, int call) {
                return sending.send(this, message, call);
              }
            });
  }

  /** Counts prices in a way of its own. */
  static Supplier<ChannelContract> pricing(Pricing pricing) {
    return contract(
        () ->
            new BrokenChannel() {
              @Override
              Optional<CostEstimate> estimate(OutboundMessage message, int call) {
                return pricing.estimate(this, message, call);
              }
            });
  }

  /** Promises or denies to remove duplicates, and never does. */
  static Supplier<ChannelContract> promising(Promise promise) {
    return contract(
        () ->
            new BrokenChannel() {
              private final AtomicInteger asked = new AtomicInteger();

              @Override
              public boolean deduplicates() {
                return promise.given(asked.incrementAndGet());
              }
            });
  }

  static Supplier<ChannelContract> contract(Supplier<StubChannel> channel) {
    return () -> new StubChannelContract(channel.get());
  }

  static SendResult busy() {
    return SendResult.deferred("421", "too many at once");
  }

  static SendResult dead(String reason) {
    return SendResult.rejected(Rejection.RECIPIENT, "550 5.1.1", reason);
  }

  @Override
  public final SendResult send(OutboundMessage message) {
    return send(message, sent.incrementAndGet());
  }

  @Override
  public final Optional<CostEstimate> estimate(OutboundMessage message) {
    return estimate(message, priced.incrementAndGet());
  }

  SendResult send(OutboundMessage message, int call) {
    return keepToIt(message);
  }

  Optional<CostEstimate> estimate(OutboundMessage message, int call) {
    return super.estimate(message);
  }

  /** What a channel does that keeps the contract. */
  final SendResult keepToIt(OutboundMessage message) {
    return super.send(message);
  }

  /** What is answered to a message; calls are counted from 1. */
  interface Answer {
    SendResult to(OutboundMessage message, int call);
  }

  /** How a message is sent; calls are counted from 1. */
  interface Sending {
    SendResult send(BrokenChannel channel, OutboundMessage message, int call);
  }

  /** What a message costs; calls are counted from 1. */
  interface Pricing {
    Optional<CostEstimate> estimate(BrokenChannel channel, OutboundMessage message, int call);
  }

  /** Whether duplicates are removed; calls are counted from 1. */
  interface Promise {
    boolean given(int call);
  }
}
