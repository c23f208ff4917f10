package io.engage.sms;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;

/**
 * Makes a {@link TwilioChannel} for text messages from settings: {@code plugin=twilio-sms}.
 *
 * <ul>
 *   <li>{@code account-sid} and either {@code auth-token}, or {@code api-key-sid} and {@code
 *       api-key-secret}
 *   <li>{@code from} or {@code messaging-service}
 *   <li>{@code status-callback}, {@code opt-out-line}, {@code max-segments}
 *   <li>{@code price-per-segment} with {@code currency}, for estimates
 *   <li>{@code connect-timeout}, {@code read-timeout}, {@code call-timeout}, {@code base-url}
 * </ul>
 *
 * <p>{@link TwilioChannelBuilder} says what each means and what holds without it.
 */
public final class TwilioSmsFactory implements ChannelFactory {

  /** For the service loader. */
  public TwilioSmsFactory() {}

  @Override
  public String name() {
    return "twilio-sms";
  }

  @Override
  public Channel create(Settings settings, Services services) {
    return new TwilioPlugin(TwilioChannel.sms(), settings).withSegments().create(services);
  }
}
