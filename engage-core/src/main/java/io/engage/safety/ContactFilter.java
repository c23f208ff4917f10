package io.engage.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds telephone numbers, mail addresses and card numbers that nobody gave the engine. */
final class ContactFilter implements SurfaceFilter {

  static final String PHONE = "phone";
  static final String MAIL = "e-mail";
  static final String CARD = "card";

  private final Set<String> known;

  ContactFilter(Set<String> known) {
    this.known = forms(known).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String rule() {
    return "contact-details";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    List<Hit> hits = new ArrayList<>();
    for (Surface part : parts) {
      hits.addAll(MailAddresses.in(part));
      hits.addAll(NumbersToCall.in(part));
      hits.addAll(ShortCodes.in(part));
    }
    if (!hits.isEmpty()) {
      Set<String> given = forms(Given.ofTheHost(text).values()).collect(Collectors.toSet());
      hits.removeIf(hit -> isGiven(hit.finding().words(), given));
    }
    return hits;
  }

  private boolean isGiven(String words, Set<String> given) {
    String form = form(words);
    return known.contains(form) || given.contains(form);
  }

  /**
   * Of the values those that are a number or an address and nothing else: a fact that says "call
   * 01…" is somebody's way to have his number sent.
   */
  private static Stream<String> forms(Collection<String> values) {
    return values.stream().filter(ContactFilter::isBare).map(ContactFilter::form);
  }

  private static boolean isBare(String value) {
    boolean oneWord = value.strip().chars().noneMatch(Character::isWhitespace);
    return oneWord || value.codePoints().noneMatch(Character::isLetter);
  }

  /** The same for all ways to write one number or address. */
  private static String form(String words) {
    String plain = Surface.plain(words);
    if (plain.indexOf('@') >= 0) {
      return plain.strip().toLowerCase(Locale.ROOT);
    }
    String digits = plain.replaceAll("[^0-9]", "");
    String national = digits.startsWith("00") ? digits.substring(2) : digits;
    return national.startsWith("880") ? "0" + national.substring(3) : national;
  }
}
