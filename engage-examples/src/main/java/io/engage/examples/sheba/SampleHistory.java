package io.engage.examples.sheba;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.message.Address;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.message.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What went before in the bundled example: most customers agreed to mail, a few did not, one
 * address is dead, one person complained, and three had an offer in the morning.
 */
public final class SampleHistory {

  private static final List<Integer> NEVER_AGREED = List.of(4, 22, 38);
  private static final List<Integer> ADDRESS_IS_DEAD = List.of(10);
  private static final List<Integer> COMPLAINED = List.of(26);
  private static final List<Integer> HAD_AN_OFFER = List.of(14, 30, 44);

  private final EngagementPipeline engage;
  private final SegmentSource customers;
  private final Instant morning;

  /** History as it was made by a pipeline that lives by the morning's clock. */
  public SampleHistory(EngagementPipeline engage, SegmentSource customers, Instant morning) {
    this.engage = engage;
    this.customers = customers;
    this.morning = morning;
  }

  /** Records who agreed and who must not be written to. Again, it changes nothing. */
  public void makeConsents() {
    List<String> silent = ids(NEVER_AGREED);
    new Consents(engage.contacts(), morning).record(customers, id -> !silent.contains(id));
    suppress(ADDRESS_IS_DEAD, SuppressionReason.HARD_BOUNCE);
    suppress(COMPLAINED, SuppressionReason.COMPLAINT);
  }

  /** Sends the morning's offers. Again, it sends nothing. */
  public void sendOffers(LocalDate day) {
    ids(HAD_AN_OFFER).forEach(id -> sendOffer(id, day));
  }

  private void suppress(List<Integer> numbers, SuppressionReason reason) {
    engage
        .contacts()
        .suppress(
            numbers.stream()
                .map(n -> Address.email(SampleCustomer.number(n).email()))
                .map(a -> Suppression.of(tenant(), a, reason, "sample", morning))
                .toList());
  }

  private void sendOffer(String customerId, LocalDate day) {
    engage.send(
        SendRequest.toKnown(customers, tenant(), customerId)
            .topic(Topic.promotional("offers"))
            .template("offer")
            .promo("SHOKAL10", Duration.ofHours(12))
            .labelled("sheba", "offer")
            .idempotencyKey("offer/" + day + "/" + customerId)
            .build());
  }

  private static List<String> ids(List<Integer> numbers) {
    return numbers.stream().map(n -> SampleCustomer.number(n).id()).toList();
  }

  private static String tenant() {
    return Recipient.DEFAULT_TENANT;
  }
}
