package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.testkit.StubChannel.Mood;
import java.time.Duration;
import java.util.List;

/** The contract, run against a stub that can be made to do everything. */
class StubChannelContract extends ChannelContract {

  private final StubChannel stub;

  StubChannelContract(StubChannel stub) {
    this.stub = stub;
  }

  @Override
  protected Channel channel() {
    return stub;
  }

  @Override
  protected void providerAccepts() {
    stub.mood = Mood.ACCEPTS;
  }

  @Override
  protected void providerRefusesRecipient() {
    stub.mood = Mood.REFUSES_RECIPIENT;
  }

  @Override
  protected void providerRefusesContent() {
    stub.mood = Mood.REFUSES_CONTENT;
  }

  @Override
  protected void providerRefusesSender() {
    stub.mood = Mood.REFUSES_SENDER;
  }

  @Override
  protected void providerIsBusy() {
    stub.mood = Mood.IS_BUSY;
  }

  @Override
  protected void providerIsAway() {
    stub.mood = Mood.IS_AWAY;
  }

  @Override
  protected void providerDropsTheLineAfterAccepting() {
    stub.mood = Mood.DROPS_THE_LINE;
  }

  @Override
  protected void providerFallsSilent() {
    stub.mood = Mood.IS_SILENT;
  }

  @Override
  protected int deliveries(OutboundMessage message) {
    return stub.deliveries(message);
  }

  @Override
  protected Duration patience() {
    return Duration.ofSeconds(2);
  }

  @Override
  protected List<String> secrets() {
    return List.of(StubChannel.SECRET);
  }
}
