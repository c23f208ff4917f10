package io.engage.jdbc.faults;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.jdbc.faults.CrashPoint.Moment;
import io.engage.message.ChannelId;
import java.util.Locale;
import java.util.Optional;

/**
 * Hands messages to the sink in two steps, as SMTP does: until the last line was written the sink
 * certainly does not have the message, from then until its answer nobody knows.
 */
final class SinkChannel implements Channel {

  private final SinkLines lines;
  private final Trap trap;

  SinkChannel(SinkLines lines, Trap trap) {
    this.lines = lines;
    this.trap = trap;
  }

  @Override
  public ChannelId id() {
    return ChannelId.EMAIL;
  }

  @Override
  public SendResult send(OutboundMessage message) {
    trap.passed("send", Moment.BEFORE);
    Optional<String> answer = lines.ask(announcement(message));
    if (answer.isEmpty()) {
      return SendResult.deferred("421", "the sink went away before the end");
    }
    if (!answer.get().equals(Sink.GO)) {
      return SendResult.deferred("451", "the sink is busy");
    }
    return finish();
  }

  private SendResult finish() {
    Optional<String> answer = lines.askOnTheSameLine(Sink.END);
    if (answer.isEmpty()) {
      return SendResult.unknown("the sink went away after the end");
    }
    trap.passed("send", Moment.AFTER);
    return SendResult.accepted(answer.get().substring(Sink.OK.length()));
  }

  private static String announcement(OutboundMessage message) {
    return String.join(
        " ",
        Sink.MESSAGE,
        message.id().toString(),
        message.purpose().name().toLowerCase(Locale.ROOT),
        message.to().identity(),
        Integer.toHexString(message.content().everything().hashCode()));
  }
}
