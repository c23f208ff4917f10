package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds telephone numbers, mail addresses and card numbers that nobody gave the engine. */
final class ContactFilter implements SurfaceFilter {

  static final String PHONE = "phone";
  static final String MAIL = "e-mail";
  static final String CARD = "card";

  private final KnownContacts known;

  ContactFilter(Set<String> known) {
    this.known = KnownContacts.of(known);
  }

  @Override
  public String rule() {
    return "contact-details";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    List<Hit> hits = hits(parts, known);
    return hits.isEmpty()
        ? hits
        : hits(parts, known.and(KnownContacts.of(Given.ofTheHost(text).values())));
  }

  private static List<Hit> hits(List<Surface> parts, KnownContacts known) {
    List<Hit> hits = new ArrayList<>();
    for (Surface part : parts) {
      hits.addAll(MailAddresses.in(part));
      NumbersToCall numbers = NumbersToCall.in(part, known);
      hits.addAll(numbers.hits());
      hits.addAll(ShortCodes.in(part, numbers));
    }
    hits.removeIf(known::has);
    return hits;
  }
}
