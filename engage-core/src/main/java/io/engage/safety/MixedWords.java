package io.engage.safety;

import java.lang.Character.UnicodeScript;
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

  private static boolean isOfNoOtherAlphabet(int c) {
    UnicodeScript script = c < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(c);
    return script != UnicodeScript.CYRILLIC && script != UnicodeScript.GREEK;
  }

  private static Hit hit(Surface part, MatchResult found) {
    return new Hit("mixed-script", part.whole(found.start(), found.end() + 1));
  }
}
