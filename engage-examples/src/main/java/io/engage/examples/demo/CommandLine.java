package io.engage.examples.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a command line, sorted by option.
 *
 * @param command which command stands there
 * @param values by option; flags have an empty value
 */
record CommandLine(Command command, Map<Option, String> values) {

  /**
   * Sorts the words.
   *
   * @throws BadInputException naming the first option that is unknown, there twice or without its
   *     value
   */
  static CommandLine parse(List<String> words) {
    Optional<Command> named = words.stream().findFirst().flatMap(Command::find);
    Command command = named.orElse(Command.BUNDLED);
    Map<Option, String> values = new EnumMap<>(Option.class);
    int i = named.isPresent() ? 1 : 0;
    while (i < words.size()) {
      Option option = known(words.get(i));
      command.check(option);
      String value = option.takesValue() ? value(option, words, i + 1) : "";
      if (values.put(option, value) != null) {
        throw new BadInputException(option.spelling(), "is there twice");
      }
      i += option.takesValue() ? 2 : 1;
    }
    return new CommandLine(command, values);
  }

  boolean has(Option option) {
    return values.containsKey(option);
  }

  Optional<String> value(Option option) {
    return Optional.ofNullable(values.get(option));
  }

  /** Whether the caller brings bookings of their own. */
  boolean ownData() {
    return command == Command.SHEBA;
  }

  /**
   * The value of an option that must be there.
   *
   * @throws BadInputException when it is not
   */
  String needed(Option option) {
    return value(option)
        .orElseThrow(() -> new BadInputException(option.spelling(), "is missing; see --help"));
  }

  private static Option known(String word) {
    if (!word.startsWith("-")) {
      throw new BadInputException(
          "\"" + word + "\"", "is no command; there are " + Command.words() + ", see --help");
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
