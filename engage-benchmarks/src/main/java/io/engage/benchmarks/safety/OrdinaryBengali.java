package io.engage.benchmarks.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everyday and service sentences in Bengali that nobody would hold back, made of patterns and words
 * written for it ({@code ordinary_bn.txt}). Always the same ones in the same order.
 */
public final class OrdinaryBengali {

  /** How many sentences come of one pattern at most, so that none of them decides the rate. */
  private static final int OF_EACH = 25;

  /** A second word from the same list is another one: so many further on. */
  private static final int FURTHER = 3;

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d?)}");

  private final Map<String, List<String>> words = new HashMap<>();
  private final List<String> patterns = new ArrayList<>();

  private OrdinaryBengali(String text) {
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(this::read);
  }

  /** More than 3,000 sentences, all different. */
  public static List<String> sentences() {
    OrdinaryBengali ordinary = new OrdinaryBengali(resource());
    return ordinary.patterns.stream().flatMap(ordinary::filled).distinct().toList();
  }

  private void read(String line) {
    if (line.startsWith("@")) {
      int colon = line.indexOf(':');
      words.put(
          line.substring(1, colon), List.of(line.substring(colon + 1).strip().split(" \\| ")));
    } else {
      patterns.add(line);
    }
  }

  private Stream<String> filled(String pattern) {
    long ways = slots(pattern).mapToLong(slot -> of(slot).size()).reduce(1, (a, b) -> a * b);
    int wanted = (int) Math.min(ways, OF_EACH);
    return IntStream.range(0, wanted).mapToObj(i -> filled(pattern, i * ways / wanted));
  }

  /** One of the ways, which are counted as numbers are: the first slot changes fastest. */
  private String filled(String pattern, long way) {
    long left = way;
    StringBuilder sentence = new StringBuilder();
    Matcher slot = SLOT.matcher(pattern);
    while (slot.find()) {
      List<String> choice = of(slot);
      int further = slot.group(2).isEmpty() ? 0 : FURTHER;
      String word = choice.get((int) ((left + further) % choice.size()));
      slot.appendReplacement(sentence, Matcher.quoteReplacement(word));
      left /= choice.size();
    }
    return slot.appendTail(sentence).toString();
  }

  private static Stream<MatchResult> slots(String pattern) {
    return SLOT.matcher(pattern).results();
  }

  private List<String> of(MatchResult slot) {
    return Objects.requireNonNull(words.get(slot.group(1)), slot.group());
  }

  private static String resource() {
    try (InputStream in = OrdinaryBengali.class.getResourceAsStream("ordinary_bn.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
