package io.engage.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of numbers, such as months by their place in the year, each in all its spellings. */
final class CountedNames {

  private final Map<String, Integer> numbers;

  private CountedNames(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  /** Of 1 and up; spellings of one number have {@code |} between them. */
  static CountedNames of(List<String> spellings) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < spellings.size(); i++) {
      for (String name : spellings.get(i).split("\\|", 0)) {
        numbers.put(Surface.plain(name), i + 1);
      }
    }
    return new CountedNames(numbers);
  }

  /** A pattern of them all in which no name hides a longer one. It looks at one letter first. */
  String any() {
    List<String> names = new ArrayList<>(numbers.keySet());
    names.sort(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
    String letters =
        names.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());
    return "(?=[" + letters + "])(?:" + String.join("|", names) + ")";
  }

  /** The number that is written in digits or with one of the names; 0 if it is neither. */
  int number(String plain) {
    return !plain.isEmpty() && plain.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(plain)
        : numbers.getOrDefault(plain.toLowerCase(Locale.ROOT), 0);
  }
}
