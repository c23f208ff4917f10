package io.engage.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Letters of other scripts that look like Latin ones, from {@code confusables.txt}. */
final class Confusables {

  private static final Map<Integer, String> LATIN = read();

  private Confusables() {}

  /** The Latin letters that this one looks like, or the letter itself. */
  static String latin(int letter) {
    String latin = LATIN.get(letter);
    return latin == null ? Character.toString(letter) : latin;
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> latin = new HashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" "))
        .forEach(words -> add(latin, words));
    return Map.copyOf(latin);
  }

  private static void add(Map<Integer, String> latin, String[] words) {
    for (int i = 1; i < words.length; i++) {
      latin.put(words[i].codePointAt(0), words[0]);
    }
  }

  private static String text() {
    try (InputStream in = Confusables.class.getResourceAsStream("confusables.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of confusable letters is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of confusable letters", e);
    }
  }
}
