package io.engage.safety;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers and addresses that a text may name, each in the form that is the same for all ways to
 * write it. Of the values only those count that are a number or an address and nothing else: a fact
 * that says "call 01…" is somebody's way to have his number sent.
 */
record KnownContacts(Set<String> forms) {

  private static final String IN_NUMBERS = "0123456789+ ().,/_*#-";

  static KnownContacts of(Collection<String> values) {
    return new KnownContacts(
        values.stream()
            .map(Surface::plain)
            .map(String::strip)
            .filter(KnownContacts::isBare)
            .map(KnownContacts::form)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean has(Hit hit) {
    String plain = Surface.plain(hit.finding().words());
    boolean isAddress = hit.category().equals(ContactFilter.MAIL);
    return forms.contains(isAddress ? address(plain) : number(plain));
  }

  /** Of a number by its digits alone. */
  boolean hasNumber(String digits) {
    return forms.contains(national(digits));
  }

  boolean isEmpty() {
    return forms.isEmpty();
  }

  KnownContacts and(KnownContacts others) {
    Set<String> all = new HashSet<>(forms);
    all.addAll(others.forms);
    return new KnownContacts(Set.copyOf(all));
  }

  private static boolean isBare(String plain) {
    return plain.indexOf('@') >= 0
        || (plain.chars().allMatch(c -> IN_NUMBERS.indexOf(c) >= 0) && !number(plain).isEmpty());
  }

  private static String form(String plain) {
    return plain.indexOf('@') >= 0 ? address(plain) : number(plain);
  }

  private static String address(String plain) {
    return plain.strip().toLowerCase(Locale.ROOT);
  }

  private static String number(String plain) {
    return national(plain.replaceAll("[^0-9]", ""));
  }

  private static String national(String digits) {
    String number = digits.startsWith("00") ? digits.substring(2) : digits;
    return number.startsWith("880") ? "0" + number.substring(3) : number;
  }
}
