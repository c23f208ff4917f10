package io.engage;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.error.RetriableException;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.util.ArrayList;
import java.util.List;

/** Makes carriers, called whatever the host calls them unless it says otherwise. */
public final class CarrierFactory implements ChannelFactory {
  @Override
  public String name() {
    return "carrier";
  }

  @Override
  @SuppressWarnings("NullAway") // one of these tests is about a plugin that makes nothing
  public Channel create(Settings settings, Services services) {
    String id = settings.text("id").orElse(settings.name());
    boolean sulks = settings.flag("sulks").orElse(false);
    boolean throwing = settings.flag("throws").orElse(false);
    boolean away = settings.flag("away").orElse(false);
    settings.integer("speed").where(speed -> speed > 0, "must be 1 or more").optional();
    if (settings.flag("nothing").orElse(false)) {
      return null;
    }
    if (throwing) {
      throw new IllegalStateException("s3cret");
    }
    if (away) {
      throw new RetriableException("the carriers are out");
    }
    if (settings.flag("own-check").orElse(true)) {
      settings.check();
    }
    return new Carrier(id, services.require(Life.class, ""), sulks);
  }

  /** What became of the channels of one test. */
  static final class Life {
    final List<String> events = new ArrayList<>();
  }

  /** A channel that notes when it is used and closed. */
  record Carrier(String name, Life life, boolean sulks) implements Channel, AutoCloseable {

    @Override
    public ChannelId id() {
      return ChannelId.of(name);
    }

    @Override
    public AddressKind addressKind() {
      return AddressKind.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      life.events.add("sent by " + name);
      return SendResult.accepted("1");
    }

    @Override
    public void close() {
      life.events.add("closed " + name);
      if (sulks) {
        throw new IllegalStateException("will not");
      }
    }
  }
}
