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
              + "(?!-?[[\\p{L}\\p{N}]&&[^\\p{IsBengali}]])");

  /** A dot and a space between words are the end of a sentence unless an @ stands before them. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?i)@|[(\\[{] ?at|(?<![\\p{L}\\p{M}\\p{N}_])dot(?![\\p{L}\\p{M}\\p{N}_])|[(\\[{] ?dot");

  private MailAddresses() {}

  static List<Hit> in(Surface part) {
    String plain = part.plain();
    if (!mayBeIn(plain)) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    add(hits, WRITTEN.matcher(plain), part);
    String rest = hits.isEmpty() ? plain : withoutWritten(plain);
    add(hits, SPELT.matcher(rest), part);
    return hits;
  }

  /** As long as before: beside an address that is known another may be spelt out. */
  private static String withoutWritten(String plain) {
    return WRITTEN.matcher(plain).replaceAll(found -> "|".repeat(found.group().length()));
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
        int end = matcher.start() + CaseEndings.start(matcher.group());
        hits.add(Hit.at(part, matcher.start(), end, ContactFilter.MAIL));
      }
    }
  }
}
