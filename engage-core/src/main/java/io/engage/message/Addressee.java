package io.engage.message;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who is written to, where and in what language.
 *
 * @param tenant whose customer
 * @param recipientId the host's own id for the person
 * @param role in which role
 * @param channel over which channel
 * @param address at which address
 * @param locale in which language
 * @param zone whose clock the person lives by
 */
public record Addressee(
    String tenant,
    String recipientId,
    Role role,
    ChannelId channel,
    Address address,
    Locale locale,
    ZoneId zone) {

  /** The key under which this person's messages are counted. */
  public CapKey personKey() {
    return CapKey.person(tenant, recipientId);
  }

  /** The key under which this address's messages are counted. */
  public CapKey addressKey() {
    return CapKey.address(tenant, address);
  }
}
