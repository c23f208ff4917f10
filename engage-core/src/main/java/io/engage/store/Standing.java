package io.engage.store;

import io.engage.message.Consent;
import io.engage.message.Reservation;
import io.engage.message.Suppression;
import java.util.List;

/**
 * What is known of a person and an address at one moment.
 *
 * @param consents what the person said yes or no to
 * @param suppressions what stands against the address, expired entries included: whether they still
 *     hold is for the reader to say
 * @param sentToPerson the places taken by messages to the person; among them an earlier place of
 *     the message that is asked about
 * @param sentToAddress the places taken by messages to the address, likewise
 */
public record Standing(
    List<Consent> consents,
    List<Suppression> suppressions,
    List<Reservation> sentToPerson,
    List<Reservation> sentToAddress) {

  /** Copies the lists. */
  public Standing {
    consents = List.copyOf(consents);
    suppressions = List.copyOf(suppressions);
    sentToPerson = List.copyOf(sentToPerson);
    sentToAddress = List.copyOf(sentToAddress);
  }

  /** Somebody of whom nothing is known. */
  public static Standing unknown() {
    return new Standing(List.of(), List.of(), List.of(), List.of());
  }
}
