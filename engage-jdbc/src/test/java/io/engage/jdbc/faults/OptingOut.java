package io.engage.jdbc.faults;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.ContactBook;
import java.time.InstantSource;
import java.util.List;

/**
 * While some messages are being sent, the next person says no: after the third of ten the fourth
 * withdraws consent, after the tenth the first's address is suppressed. What was committed is then
 * told to the sink, which puts it in order with what it accepts.
 */
final class OptingOut implements Channel {

  private static final int BEFORE_A_WITHDRAWAL = 2;
  private static final int BEFORE_A_SUPPRESSION = 9;

  private final Channel channel;
  private final Town town;
  private final ContactBook contacts;
  private final InstantSource clock;
  private final SinkLines lines;

  OptingOut(
      Channel channel, Town town, ContactBook contacts, InstantSource clock, SinkLines lines) {
    this.channel = channel;
    this.town = town;
    this.contacts = contacts;
    this.clock = clock;
    this.lines = lines;
  }

  @Override
  public ChannelId id() {
    return channel.id();
  }

  @Override
  public SendResult send(OutboundMessage message) {
    int number = Town.number(message.to());
    if (town.has(number + 1)) {
      if (number % 10 == BEFORE_A_WITHDRAWAL) {
        withdraw(number + 1);
      } else if (number % 10 == BEFORE_A_SUPPRESSION) {
        suppress(town.address(number + 1));
      }
    }
    return channel.send(message);
  }

  private void withdraw(int number) {
    contacts.recordConsents(
        List.of(
            town.consent(number, Purpose.PROMOTIONAL, clock.instant())
                .withdrawn("page", clock.instant()),
            town.consent(number, Purpose.REMINDER, clock.instant())
                .withdrawn("page", clock.instant())));
    tell(town.address(number));
  }

  private void suppress(Address address) {
    contacts.suppress(
        List.of(
            Suppression.of(
                "default", address, SuppressionReason.UNSUBSCRIBE, "page", clock.instant())));
    tell(address);
  }

  private void tell(Address address) {
    lines.ask(Sink.OPT_OUT + " " + address.identity());
  }
}
