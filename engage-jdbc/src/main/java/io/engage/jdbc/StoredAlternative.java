package io.engage.jdbc;

import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.message.Terms;

/** Another way to a person, as it stands in JSON. */
record StoredAlternative(String channel, String kind, String address) {

  static StoredAlternative of(Terms.Alternative other) {
    return new StoredAlternative(
        other.channel().value(), other.address().kind().value(), other.address().value());
  }

  Terms.Alternative alternative() {
    return new Terms.Alternative(
        ChannelId.of(channel), new Address(new AddressKind(kind), address));
  }

  /** Shows no address. */
  @Override
  public String toString() {
    return "StoredAlternative[" + channel + "]";
  }
}
