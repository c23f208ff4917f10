package io.engage.safety;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds words with letters of several alphabets: that is how a word is dressed up to look like
 * another. A unit such as μm is no such word, nor is a formula such as sinθ, whose Greek letters
 * look like no Latin ones.
 */
final class MixedWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,200}+");
  private static final Pattern SUM = Pattern.compile("Σ\\p{L}{1,2}");
  private static final String OF_FORMULAS = "θϑπλφϕψδξζμΔΓΘΛΞΠΦΨΩ";

  private MixedWords() {}

  static List<Hit> in(Surface part) {
    String words = part.original();
    return words.chars().allMatch(MixedWords::isOfNoOtherAlphabet)
        ? List.of()
        : WORD.matcher(words)
            .results()
            .filter(found -> isMixed(found.group()))
            .map(found -> hit(part, found))
            .toList();
  }

  /** A quick look; what follows asks Unicode. */
  private static boolean isOfNoOtherAlphabet(int c) {
    boolean greekOrCyrillic = c >= 0x0370 && c <= 0x052F;
    boolean extended = (c >= 0x1C80 && c <= 0x1FFF) || (c >= 0x2DE0 && c <= 0x2DFF);
    return !greekOrCyrillic && !extended && !(c >= 0xA640 && c <= 0xA69F);
  }

  private static boolean isMixed(String word) {
    return word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)
        && word.codePoints().anyMatch(MixedWords::isDisguise)
        && !SUM.matcher(word).matches();
  }

  private static boolean isDisguise(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.CYRILLIC
        || (script == UnicodeScript.GREEK && OF_FORMULAS.indexOf(c) < 0);
  }

  private static Hit hit(Surface part, MatchResult found) {
    return new Hit("mixed-script", part.whole(found.start(), found.end()));
  }
}
