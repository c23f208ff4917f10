package io.engage.examples.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line, sorted by option.
 *
 * @param ownData whether the command {@code sheba} stands there, which takes the caller's bookings
 * @param values by option; flags have an empty value
 */
record CommandLine(boolean ownData, Map<Option, String> values) {

  private static final String COMMAND = "sheba";

  /**
   * Sorts the words.
   *
   * @throws BadInputException naming the first option that is unknown, there twice or without its
   *     value
   */
  static CommandLine parse(List<String> words) {
    boolean ownData = !words.isEmpty() && words.get(0).equals(COMMAND);
    Map<Option, String> values = new EnumMap<>(Option.class);
    int i = ownData ? 1 : 0;
    while (i < words.size()) {
      Option option = known(words.get(i));
      String value = option.takesValue() ? value(option, words, i + 1) : "";
      if (values.put(option, value) != null) {
        throw new BadInputException(option.spelling(), "is there twice");
      }
      i += option.takesValue() ? 2 : 1;
    }
    return new CommandLine(ownData, values);
  }

  boolean has(Option option) {
    return values.containsKey(option);
  }

  Optional<String> value(Option option) {
    return Optional.ofNullable(values.get(option));
  }

  private static Option known(String word) {
    if (!word.startsWith("-")) {
      throw new BadInputException(
          "\"" + word + "\"", "is no command; there is \"" + COMMAND + "\", see --help");
    }
    return Option.find(word.equals("-h") ? "--help" : word)
        .orElseThrow(
            () ->
                new BadInputException(
                    word, "is no option; did you mean " + Option.nearestTo(word).spelling() + "?"));
  }

  private static String value(Option option, List<String> words, int at) {
    if (at >= words.size() || words.get(at).isBlank() || words.get(at).startsWith("--")) {
      throw new BadInputException(option.spelling(), "needs a value; see --help");
    }
    return words.get(at);
  }
}
