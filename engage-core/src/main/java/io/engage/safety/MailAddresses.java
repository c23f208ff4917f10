package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds mail addresses, also those that are spelt out: {@code name at example dot com}. */
final class MailAddresses {

  private static final String NAME = "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+";
  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}";
  private static final String ENDING = "(?:com|net|org|info|edu|gov|bd|uk|in|co|me|io|xyz)";

  private static final Pattern WRITTEN =
      Pattern.compile(NAME + "@" + LABEL + "(?:\\." + LABEL + "){1,6}");

  private static final Pattern SPELT =
      Pattern.compile(
          "(?i)"
              + NAME
              + " ?(?:[(\\[{] ?at ?[)\\]}]| at |@) ?"
              + LABEL
              + "(?: ?(?:[(\\[{] ?dot ?[)\\]}]| dot |\\.) ?"
              + LABEL
              + "){0,3}? ?(?:[(\\[{] ?dot ?[)\\]}]| dot |\\.) ?"
              + ENDING
              + "(?![\\p{L}\\p{N}-])");

  /** A dot and a space between words are the end of a sentence unless an @ stands before them. */
  private static final Pattern SIGN = Pattern.compile("(?i)@|[(\\[{] ?at|\\bdot\\b|[(\\[{] ?dot");

  private MailAddresses() {}

  static List<Hit> in(Surface part) {
    String plain = part.plain();
    if (!mayBeIn(plain)) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    add(hits, WRITTEN.matcher(plain), part);
    if (hits.isEmpty()) {
      add(hits, SPELT.matcher(plain), part);
    }
    return hits;
  }

  private static boolean mayBeIn(String plain) {
    return plain.indexOf('@') >= 0
        || plain.contains("dot")
        || plain.contains("DOT")
        || plain.contains("Dot")
        || (plain.chars().anyMatch(c -> "([{".indexOf(c) >= 0) && SIGN.matcher(plain).find());
  }

  private static void add(List<Hit> hits, Matcher matcher, Surface part) {
    while (matcher.find()) {
      if (SIGN.matcher(matcher.group()).find()) {
        hits.add(Hit.at(part, matcher.start(), matcher.end(), ContactFilter.MAIL));
      }
    }
  }
}
