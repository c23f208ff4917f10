package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.message.ChannelId;
import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;

/** A factory that keeps its contract. Public, as every factory that can be found. */
public class SampleChannelFactory implements ChannelFactory {

  /** For {@link java.util.ServiceLoader}. */
  public SampleChannelFactory() {}

  @Override
  public String name() {
    return "sample-channel";
  }

  @Override
  public Channel create(Settings settings, Services services) {
    String host = settings.text("host").required();
    Secret token = settings.secret("token").required();
    int parts = settings.integer("most-parts").where(n -> n > 0, "must be 1 or more").orElse(3);
    settings.check();
    return new SampleChannel(settings.name(), host + "/" + parts, token);
  }

  /** What it makes. */
  static class SampleChannel implements Channel, AutoCloseable {

    final Secret token;
    private final ChannelId id;
    private final String host;

    SampleChannel(String id, String host, Secret token) {
      this.id = ChannelId.of(id);
      this.host = host;
      this.token = token;
    }

    @Override
    public ChannelId id() {
      return id;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      return SendResult.accepted(token.reveal().isEmpty() ? "nobody" : "somebody");
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
      return "SampleChannel[" + host + "]";
    }
  }
}
