package io.engage.jdbc.faults;

import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import java.time.Instant;
import java.util.List;

/** The few whom everybody writes to. Some share a mail address, some a phone. */
enum Neighbour {
  RINA("Home@example.com", "+8801700000001"),
  KARIM("home@Example.com", "+8801700000002"),
  SALMA("salma@example.com", "+8801700000001"),
  JAMAL("jamal@example.com", "+8801700000002"),
  NADIA("SALMA@example.com", "+8801700000003");

  static final List<Neighbour> ALL = List.of(values());
  static final List<ChannelId> CHANNELS =
      List.of(ChannelId.EMAIL, ChannelId.SMS, ChannelId.WHATSAPP);

  private final String mail;
  private final String phone;

  Neighbour(String mail, String phone) {
    this.mail = mail;
    this.phone = phone;
  }

  Recipient recipient() {
    return Recipient.withId(name()).email(mail).phone(phone).zone(HouseRules.HOME).build();
  }

  Address address(ChannelId channel) {
    return channel.equals(ChannelId.EMAIL) ? Address.email(mail) : Address.phone(phone);
  }

  /** Everybody's yes to advertisements, on every channel. */
  static List<Consent> consents(Instant at) {
    return ALL.stream()
        .flatMap(who -> CHANNELS.stream().map(channel -> who.consent(channel, at)))
        .toList();
  }

  private Consent consent(ChannelId channel, Instant at) {
    return Consent.granted(
        Recipient.DEFAULT_TENANT, name(), Purpose.PROMOTIONAL, channel, "signup", at);
  }
}
