package io.engage.store;

import io.engage.message.Consent;
import io.engage.message.Preferences;
import io.engage.message.Reservation;
import io.engage.message.Suppression;
import java.util.List;

/**
 * What is known of a person and an address at one moment.
 *
 * @param consents what the person said yes or no to
 * @param suppressions what stands against the address, expired entries included: whether they still
 *     hold is for the reader to say
 * @param preferences what the person wants to get, and what is wanted at the address: up to two
 * @param softBounces how many messages in a row came back from the address for a while
 * @param sentToPerson the places taken by messages to the person; among them an earlier place of
 *     the message that is asked about
 * @param sentToAddress the places taken by messages to the address, likewise
 * @param ahead the places that messages will take which were planned for later with {@link
 *     PlannedMessage#countsAhead()}, to the person or the address, at the instants at which they
 *     are due; each once, the earliest first, among them that of the message that is asked about. A
 *     message that has taken its place already is not one of them
 */
public record Standing(
    List<Consent> consents,
    List<Suppression> suppressions,
    List<Preferences> preferences,
    int softBounces,
    List<Reservation> sentToPerson,
    List<Reservation> sentToAddress,
    List<Reservation> ahead) {

  /** Copies the lists. */
  public Standing {
    consents = List.copyOf(consents);
    suppressions = List.copyOf(suppressions);
    preferences = List.copyOf(preferences);
    sentToPerson = List.copyOf(sentToPerson);
    sentToAddress = List.copyOf(sentToAddress);
    ahead = List.copyOf(ahead);
  }

  /** Somebody without preferences, soft bounces and messages planned for later. */
  public Standing(
      List<Consent> consents,
      List<Suppression> suppressions,
      List<Reservation> sentToPerson,
      List<Reservation> sentToAddress) {
    this(consents, suppressions, List.of(), 0, sentToPerson, sentToAddress, List.of());
  }

  /** Somebody of whom nothing is known. */
  public static Standing unknown() {
    return new Standing(List.of(), List.of(), List.of(), List.of());
  }
}
