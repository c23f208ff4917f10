package io.engage.jdbc.faults;

import io.engage.audience.Recipient;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.ContactBook;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who says no in a round, while reminders are on their way. They have two accounts with one
 * address. In every other round the address is suppressed, which ends it for both accounts; in the
 * others one account withdraws its consent.
 */
record Leaver(int round) {

  static final String ACCOUNT = "leaver-";
  static final String TWIN = "twin-";

  /** The accounts of everybody who will leave, and their yes. */
  static List<Consent> consents(int rounds, Instant at) {
    return IntStream.range(0, rounds)
        .mapToObj(Leaver::new)
        .flatMap(one -> Stream.of(one.consent(ACCOUNT, at), one.consent(TWIN, at)))
        .toList();
  }

  static boolean is(String person) {
    return person.startsWith(ACCOUNT) || person.startsWith(TWIN);
  }

  /** One of the accounts. */
  Recipient recipient(String account) {
    return Recipient.withId(account + round).address(address()).zone(HouseRules.HOME).build();
  }

  Address address() {
    return Address.email("leaver-" + round + "@example.com");
  }

  void leave(ContactBook contacts, Instant at) {
    if (isSuppressed()) {
      contacts.suppress(
          List.of(
              Suppression.of(
                  Recipient.DEFAULT_TENANT, address(), SuppressionReason.UNSUBSCRIBE, "page", at)));
    } else {
      contacts.recordConsents(List.of(consent(ACCOUNT, at).withdrawn("page", at)));
    }
  }

  /** Whether their no binds messages to this account. */
  boolean binds(String person) {
    return isSuppressed() || person.equals(ACCOUNT + round);
  }

  private boolean isSuppressed() {
    return round % 2 == 0;
  }

  private Consent consent(String account, Instant at) {
    return Consent.granted(
        Recipient.DEFAULT_TENANT, account + round, Purpose.REMINDER, ChannelId.EMAIL, "signup", at);
  }
}
