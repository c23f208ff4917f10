package io.engage.examples.sheba;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  private final InMemoryStore store = InMemoryStore.create();
  private final SegmentSource customers =
      request ->
          new MemberPage(
              List.of(Member.of(customer("S-1")), Member.of(customer("S-2"))), Optional.empty());

  @Test
  void everybodyWhoAgreedIsRecordedOnce() {
    Consents consents = new Consents(store, NOON);

    consents.record(customers, id -> id.equals("S-1"));
    consents.record(customers, id -> id.equals("S-1"));

    assertThat(consentsOf("S-1")).extracting(Consent::granted).containsExactly(true);
    assertThat(consentsOf("S-2")).isEmpty();
  }

  @Test
  void aWithdrawalIsNotOverwrittenByASecondImport() {
    Consents consents = new Consents(store, NOON);
    consents.record(customers, id -> true);
    Consent yes =
        Consent.granted("default", "S-1", Purpose.PROMOTIONAL, ChannelId.EMAIL, "import", NOON);
    store.recordConsents(List.of(yes.withdrawn("unsubscribe-link", NOON.plusSeconds(60))));

    consents.record(customers, id -> true);

    assertThat(consentsOf("S-1")).extracting(Consent::granted).containsExactly(false);
  }

  private static Recipient customer(String id) {
    return Recipient.withId(id).email(id + "@customers.invalid").build();
  }

  private List<Consent> consentsOf(String id) {
    Addressee person =
        new Addressee(
            "default",
            id,
            Role.CUSTOMER,
            ChannelId.EMAIL,
            Address.email(id + "@customers.invalid"),
            Locale.ROOT,
            BookingTime.HOME);
    return store.standings(List.of(person)).get(0).consents();
  }
}
