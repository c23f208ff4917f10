package io.engage.policy;

import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.message.Suppression;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is known of Rina, who said yes to everything by mail. */
record Known(Standing standing) {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  static Known rina() {
    List<Consent> yes =
        Stream.of(Purpose.PROMOTIONAL, Purpose.REMINDER)
            .map(
                purpose ->
                    Consent.granted(
                        Letter.TENANT, "rina", purpose, ChannelId.EMAIL, "signup", LONG_AGO))
            .toList();
    return new Known(new Standing(yes, List.of(), List.of(), List.of()));
  }

  Known saying(Consent... consents) {
    return with(
        new Standing(
            List.of(consents),
            standing.suppressions(),
            standing.preferences(),
            standing.softBounces(),
            standing.sentToPerson(),
            standing.sentToAddress(),
            standing.ahead()));
  }

  Known suppressed(Suppression... entries) {
    return with(
        new Standing(
            standing.consents(),
            List.of(entries),
            standing.preferences(),
            standing.softBounces(),
            standing.sentToPerson(),
            standing.sentToAddress(),
            standing.ahead()));
  }

  Known bouncing(int times) {
    return with(
        new Standing(
            standing.consents(),
            standing.suppressions(),
            standing.preferences(),
            times,
            standing.sentToPerson(),
            standing.sentToAddress(),
            standing.ahead()));
  }

  /** What the person wants, and what somebody at the address wants. */
  Known preferring(
      Optional<UnaryOperator<Preferences>> person, Optional<UnaryOperator<Preferences>> address) {
    Words words = new Words(person, address);
    return with(
        new Standing(
            standing.consents(),
            standing.suppressions(),
            words.all(),
            standing.softBounces(),
            standing.sentToPerson(),
            standing.sentToAddress(),
            standing.ahead()));
  }

  Known preferring(UnaryOperator<Preferences> person) {
    return preferring(Optional.of(person), Optional.empty());
  }

  Known sent(List<Reservation> toPerson, List<Reservation> toAddress) {
    return with(
        new Standing(
            standing.consents(),
            standing.suppressions(),
            standing.preferences(),
            standing.softBounces(),
            toPerson,
            toAddress,
            standing.ahead()));
  }

  Known expecting(Reservation... ahead) {
    return with(
        new Standing(
            standing.consents(),
            standing.suppressions(),
            standing.preferences(),
            standing.softBounces(),
            standing.sentToPerson(),
            standing.sentToAddress(),
            List.of(ahead)));
  }

  private static Known with(Standing standing) {
    return new Known(standing);
  }

  /** Both words, as the store has them. */
  private record Words(
      Optional<UnaryOperator<Preferences>> person, Optional<UnaryOperator<Preferences>> address) {

    List<Preferences> all() {
      return Stream.concat(
              said(person, CapKey.person(Letter.TENANT, "rina")),
              said(address, new CapKey(Letter.TENANT, "address:email:rina@example.com")))
          .toList();
    }

    private static Stream<Preferences> said(
        Optional<UnaryOperator<Preferences>> word, CapKey whose) {
      return word.map(change -> change.apply(Preferences.none(whose, "page", LONG_AGO))).stream();
    }
  }
}
