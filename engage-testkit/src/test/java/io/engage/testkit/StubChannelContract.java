package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The contract, run against a stub that can be made to do everything. */
abstract class StubChannelContract extends ChannelContract {

  final StubChannel stub;

  StubChannelContract(StubChannel stub) {
    this.stub = stub;
  }

  @Override
  protected Channel channel() {
    return stub;
  }

  @Override
  protected OutboundMessage deliverable() {
    return new OutboundMessage(
        new MessageId(Draft.nextId()),
        Purpose.PROMOTIONAL,
        Address.email("rina@example.com"),
        Optional.of("Rina"),
        Locale.ENGLISH,
        MessageContent.of("Time for a service", "Your last one was in October."),
        Optional.of(URI.create("https://example.com/book?t=token")),
        Optional.empty(),
        "correlation-1");
  }

  @Override
  protected void providerAccepts() {
    stub.answer(stub::accept);
  }

  @Override
  protected void providerRefusesRecipient() {
    stub.answer(m -> SendResult.rejected(Rejection.RECIPIENT, "550 5.1.1", "no such mailbox"));
  }

  @Override
  protected void providerRefusesContent() {
    stub.answer(m -> SendResult.rejected(Rejection.CONTENT, "554 5.7.1", "looks like spam"));
  }

  @Override
  protected void providerRefusesSender() {
    stub.answer(m -> SendResult.rejected(Rejection.CONFIGURATION, "535 5.7.8", "bad password"));
  }

  @Override
  protected void providerIsBusy() {
    stub.answer(m -> StubChannel.BUSY);
  }

  @Override
  protected void providerIsAway() {
    stub.answer(m -> SendResult.deferred("connect", "connection refused"));
  }

  @Override
  protected void providerDropsTheLineAfterAccepting() {
    stub.answer(
        m -> {
          stub.accept(m);
          return SendResult.unknown("dropped after the message");
        });
  }

  @Override
  protected void providerFallsSilent() {
    providerDropsTheLineAfterAccepting();
  }

  @Override
  protected int deliveries(OutboundMessage message) {
    return (int) stub.taken.stream().filter(m -> m.id().equals(message.id())).count();
  }

  @Override
  protected List<String> secrets() {
    return List.of("hunter2");
  }
}
