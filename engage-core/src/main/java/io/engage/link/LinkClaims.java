package io.engage.link;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a link says. It holds ids, never a name or an address.
 *
 * @param id names the link; the message's id for links in messages
 * @param tenant whose customer
 * @param customerId the host's own id for the person
 * @param serviceId the host's own id of the service, if it is about one
 * @param promo the promotional code, if there is one
 * @param metadata the host's own notes
 * @param issuedAt since when it works
 * @param expiresAt until when it works
 */
public record LinkClaims(
    String id,
    String tenant,
    String customerId,
    Optional<String> serviceId,
    Optional<String> promo,
    Map<String, String> metadata,
    Instant issuedAt,
    Instant expiresAt) {

  /** Copies the metadata. */
  public LinkClaims {
    metadata = Map.copyOf(metadata);
  }

  /** Shows the id alone. */
  @Override
  public String toString() {
    return "LinkClaims[" + id + "]";
  }
}
