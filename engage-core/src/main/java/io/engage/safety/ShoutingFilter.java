package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds urging words in capitals throughout, or with heaps of exclamation marks. */
final class ShoutingFilter implements SurfaceFilter {

  static final String SHOUTING = "shouting";

  /** A brand, a code and an abbreviation may be written in capitals. */
  private static final int LETTERS = 16;

  private static final int WORDS = 3;
  private static final double SHARE = 0.7;
  private static final int URGING = 2;

  private static final Pattern HEAP = Pattern.compile("[!?]{0,40}!(?: ?[!?]){2,40}");
  private static final Pattern HUGE = Pattern.compile("(?:! ?){6}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}");

  @Override
  public String rule() {
    return "tone";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    List<Hit> hits = new ArrayList<>();
    for (Surface part : parts) {
      if (shouts(part.plain()) && shouts(Surface.plain(Given.in(text).without(part.original())))) {
        hits.add(Hit.at(part, 0, part.plain().length(), SHOUTING));
      } else if (part.plain().indexOf('!') >= 0) {
        addHeaps(hits, part);
      }
    }
    return hits;
  }

  private static boolean shouts(String words) {
    long capitals = words.chars().filter(Character::isUpperCase).count();
    if (capitals < LETTERS) {
      return false;
    }
    long small = words.chars().filter(Character::isLowerCase).count();
    return capitals >= SHARE * (capitals + small)
        && wordsInCapitals(words) >= WORDS
        && Urging.in(words) >= URGING;
  }

  private static long wordsInCapitals(String words) {
    return WORD.matcher(words)
        .results()
        .filter(word -> word.group().chars().allMatch(Character::isUpperCase))
        .count();
  }

  private static void addHeaps(List<Hit> hits, Surface part) {
    Matcher heaps = HEAP.matcher(part.plain());
    boolean urges = heaps.find() && Urging.in(part.plain()) >= URGING;
    heaps.reset();
    while (heaps.find()) {
      if (urges || HUGE.matcher(heaps.group()).find()) {
        hits.add(Hit.at(part, heaps.start(), heaps.end(), SHOUTING));
      }
    }
  }
}
