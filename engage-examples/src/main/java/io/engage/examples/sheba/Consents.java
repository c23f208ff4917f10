package io.engage.examples.sheba;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.store.ContactBook;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells Engage which customers agreed to promotional mail when they were imported. */
public final class Consents {

  private static final int PAGE = 500;

  private final ContactBook contacts;
  private final Instant now;

  /** Records in this book, as of now. */
  public Consents(ContactBook contacts, Instant now) {
    this.contacts = contacts;
    this.now = now;
  }

  /**
   * Records a yes for everybody who agreed and of whom nothing is known yet. What somebody said
   * before stands, most of all a no.
   *
   * @param agreed by customer id
   */
  public void record(SegmentSource customers, Predicate<String> agreed) {
    Optional<String> after = Optional.empty();
    do {
      MemberPage page =
          customers.read(new PageRequest(Recipient.DEFAULT_TENANT, after, PAGE, Optional.empty()));
      record(page.members().stream().filter(m -> agreed.test(m.recipient().id())).toList());
      after = page.next();
    } while (after.isPresent());
  }

  private void record(List<Member> members) {
    List<Addressee> people = members.stream().flatMap(m -> addressee(m).stream()).toList();
    List<Standing> standings = contacts.standings(people);
    List<Consent> given = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      if (standings.get(i).consents().isEmpty()) {
        given.add(yes(people.get(i)));
      }
    }
    if (!given.isEmpty()) {
      contacts.recordConsents(given);
    }
  }

  private Consent yes(Addressee person) {
    return Consent.granted(
        person.tenant(), person.recipientId(), Purpose.PROMOTIONAL, ChannelId.EMAIL, "import", now);
  }

  private static Optional<Addressee> addressee(Member member) {
    Recipient person = member.recipient();
    Optional<Address> address = person.address(AddressKind.EMAIL);
    return address.map(
        a ->
            new Addressee(
                person.tenant(),
                person.id(),
                person.role(),
                ChannelId.EMAIL,
                a,
                person.locale().orElse(Locale.ROOT),
                person.zone().orElse(BookingTime.HOME)));
  }
}
