package io.engage.safety;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds words in which letters of several alphabets stand side by side: that is how a word is
 * dressed up to look like another. A unit such as μm is no such word.
 */
final class MixedWords {

  private static final Pattern MIXED =
      Pattern.compile(
          "\\p{IsLatin}(?=[\\p{IsCyrillic}\\p{IsGreek}&&[^μΩ]])|[\\p{IsCyrillic}\\p{IsGreek}&&[^μΩ]](?=\\p{IsLatin})");

  private MixedWords() {}

  static List<Hit> in(Surface part) {
    String words = part.original();
    return words.chars().allMatch(MixedWords::isOfNoOtherAlphabet)
        ? List.of()
        : MIXED.matcher(words).results().map(found -> hit(part, found)).toList();
  }

  /** A quick look; the pattern asks Unicode. */
  private static boolean isOfNoOtherAlphabet(int c) {
    boolean greekOrCyrillic = c >= 0x0370 && c <= 0x052F;
    boolean extended = (c >= 0x1C80 && c <= 0x1FFF) || (c >= 0x2DE0 && c <= 0x2DFF);
    return !greekOrCyrillic && !extended && !(c >= 0xA640 && c <= 0xA69F);
  }

  private static Hit hit(Surface part, MatchResult found) {
    return new Hit("mixed-script", part.whole(found.start(), found.end() + 1));
  }
}
