package io.engage.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * English words that stand in Bengali sentences in either script, from {@code loanwords.txt}. A
 * phrase is spelt in all ways, with the case ending that it has; what would be Latin alone is left
 * to the lists in Latin letters.
 */
final class LoanWords {

  private static final int MOST = 64;

  /** Case endings in Bengali letters, and how they are written behind a Latin word. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("*", "*"),
          Map.entry("টি", " টি"),
          Map.entry("টা", " টা"),
          Map.entry("টির", " টির"),
          Map.entry("টার", " টার"),
          Map.entry("টি*", " টি*"),
          Map.entry("টা*", " টা*"),
          Map.entry("ে", " এ"),
          Map.entry("েই", " এই"),
          Map.entry("ে*", " এ*"),
          Map.entry("ের", " এর"),
          Map.entry("ের*", " এর*"),
          Map.entry("র", " র"),
          Map.entry("তে", " তে"),
          Map.entry("তে*", " তে*"));

  private static final int LONGEST_ENDING =
      ENDINGS.keySet().stream().mapToInt(String::length).max().orElseThrow();

  private static final Map<String, List<String>> SPELLINGS = read();

  private LoanWords() {}

  /** All other ways to spell a phrase; none for one without such a word in Bengali letters. */
  static List<String> otherSpellings(String phrase) {
    if (!hasBengali(phrase)) {
      return List.of();
    }
    String listed = Normalizer.normalize(phrase, Normalizer.Form.NFC);
    List<String> spellings = List.of("");
    for (String word : listed.split(" ")) {
      spellings = each(spellings, spellingsOf(word));
    }
    List<String> others = new ArrayList<>();
    for (String spelling : spellings) {
      String text = spelling.strip();
      if (!text.equals(listed) && hasBengali(text)) {
        others.add(text);
      }
    }
    return others;
  }

  private static List<String> each(List<String> before, List<String> next) {
    int most = Math.min(next.size(), MOST / before.size() + 1);
    List<String> all = new ArrayList<>(before.size() * most);
    for (String start : before) {
      next.subList(0, most).forEach(word -> all.add(start + " " + word));
    }
    return all;
  }

  /** The word as it is first, so that this is never left out. */
  private static List<String> spellingsOf(String word) {
    List<String> all = new ArrayList<>(List.of(word));
    for (int end = word.length(); end > 1 && end >= word.length() - LONGEST_ENDING; end--) {
      List<String> others = SPELLINGS.get(word.substring(0, end));
      String ending = word.substring(end);
      if (others != null && ENDINGS.containsKey(ending)) {
        others.forEach(
            other -> all.add(other + (hasBengali(other) ? ending : behindLatin(ending))));
        break;
      }
    }
    return all;
  }

  private static String behindLatin(String ending) {
    return ENDINGS.getOrDefault(ending, ending);
  }

  private static boolean hasBengali(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (BengaliLetters.isOne(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** For each Bengali spelling the others of the same word. */
  private static Map<String, List<String>> read() {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(" ")))
        .forEach(words -> words.forEach(word -> add(spellings, word, words)));
    return Map.copyOf(spellings);
  }

  private static void add(Map<String, List<String>> spellings, String word, List<String> all) {
    if (hasBengali(word)) {
      spellings.put(word, all.stream().filter(other -> !other.equals(word)).toList());
    }
  }

  private static String text() {
    try (InputStream in = LoanWords.class.getResourceAsStream("loanwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of loan words is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of loan words", e);
    }
  }
}
