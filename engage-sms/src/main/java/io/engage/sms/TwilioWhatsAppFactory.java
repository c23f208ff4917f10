package io.engage.sms;

import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;

/**
 * Makes a {@link TwilioChannel} for WhatsApp messages from settings: {@code
 * plugin=twilio-whatsapp}.
 *
 * <ul>
 *   <li>{@code account-sid} and either {@code auth-token}, or {@code api-key-sid} and {@code
 *       api-key-secret}
 *   <li>{@code from} or {@code messaging-service}
 *   <li>{@code status-callback}, {@code opt-out-line}
 *   <li>{@code price-per-segment} with {@code currency}, for estimates; a WhatsApp message is one
 *       segment
 *   <li>{@code connect-timeout}, {@code read-timeout}, {@code call-timeout}, {@code base-url}
 * </ul>
 *
 * <p>{@link TwilioChannelBuilder} says what each means and what holds without it.
 */
public final class TwilioWhatsAppFactory implements ChannelFactory {

  /** For the service loader. */
  public TwilioWhatsAppFactory() {}

  @Override
  public String name() {
    return "twilio-whatsapp";
  }

  @Override
  public Channel create(Settings settings, Services services) {
    return new TwilioPlugin(TwilioChannel.whatsapp(), settings).create(services);
  }
}
