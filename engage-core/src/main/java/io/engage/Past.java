package io.engage;

import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.Reservation;
import io.engage.policy.ConsentHistory;
import io.engage.store.EngagementStore;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;

/** What was known of a person at an instant, as far as the store remembers. */
final class Past {

  private final EngagementStore store;

  Past(EngagementStore store) {
    this.store = store;
  }

  /** What came afterwards was not known then. */
  Standing of(Message message, Instant at) {
    Standing known = store.standings(List.of(message.to())).get(0);
    return new Standing(
        consents(message, known, at),
        known.suppressions().stream().filter(entry -> !entry.at().isAfter(at)).toList(),
        known.preferences().stream().filter(wish -> !wish.at().isAfter(at)).toList(),
        known.softBounces(),
        before(known.sentToPerson(), at),
        before(known.sentToAddress(), at),
        known.ahead());
  }

  /** The ledger of consent is read only where somebody changed their mind since. */
  private List<Consent> consents(Message message, Standing known, Instant at) {
    return known.consents().stream().noneMatch(word -> word.at().isAfter(at))
        ? known.consents()
        : ConsentHistory.of(store.consentHistory(message.to().tenant(), message.to().recipientId()))
            .saidBy(at);
  }

  private static List<Reservation> before(List<Reservation> places, Instant at) {
    return places.stream().filter(place -> !place.at().isAfter(at)).toList();
  }
}
