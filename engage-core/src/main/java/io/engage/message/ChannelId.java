package io.engage.message;

/**
 * The name of a channel, as consent, caps and the ledger know it.
 *
 * @param value lower-case letters, digits and hyphens, up to 64 characters
 */
public record ChannelId(String value) {

  /** Electronic mail. */
  public static final ChannelId EMAIL = new ChannelId("email");

  /** Text messages. */
  public static final ChannelId SMS = new ChannelId("sms");

  /** WhatsApp messages. */
  public static final ChannelId WHATSAPP = new ChannelId("whatsapp");

  /** Push notifications. */
  public static final ChannelId PUSH = new ChannelId("push");

  /** Messages on a wallet pass. */
  public static final ChannelId WALLET = new ChannelId("wallet");

  /** Checks the name. */
  public ChannelId {
    Names.check("channel", value);
  }

  /** A channel of the host's own. */
  public static ChannelId of(String value) {
    return new ChannelId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
