package io.engage.examples.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the demo can be asked for, and which options go with it. */
enum Command {
  /** The campaign on the bundled bookings: what it does when no command is named. */
  BUNDLED(""),
  /** The campaign on the caller's bookings. */
  SHEBA("sheba"),
  /** Why a customer may be written to, or may not. */
  EXPLAIN("explain"),
  /** What the standard filters say to texts, one a line. */
  CHECK_TEXTS("check-texts"),
  /** What every mail of the example hosts looks like. */
  PREVIEW("preview");

  private final String word;

  Command(String word) {
    this.word = word;
  }

  private Set<Option> options() {
    return switch (this) {
      case BUNDLED, SHEBA -> EnumSet.range(Option.BOOKINGS, Option.NO_SERVE);
      case EXPLAIN ->
          EnumSet.of(
              Option.DATABASE,
              Option.CUSTOMER,
              Option.TOPIC,
              Option.CHANNEL,
              Option.AT,
              Option.LOCALE,
              Option.JSON);
      case CHECK_TEXTS ->
          EnumSet.of(Option.LOCALE, Option.CHANNEL, Option.LENGTH, Option.GENERATED);
      case PREVIEW -> EnumSet.of(Option.TEMPLATE, Option.LOCALE, Option.OUT);
    };
  }

  String word() {
    return word;
  }

  static Optional<Command> find(String word) {
    return Arrays.stream(values())
        .filter(command -> !command.word.isEmpty() && command.word.equals(word))
        .findFirst();
  }

  /** The words there are, for whoever typed another. */
  static String words() {
    return Arrays.stream(values())
        .map(Command::word)
        .filter(word -> !word.isEmpty())
        .map(word -> '"' + word + '"')
        .collect(Collectors.joining(", "));
  }

  /**
   * Checks that an option goes with this command.
   *
   * @throws BadInputException when it does not
   */
  void check(Option option) {
    if (option != Option.HELP && !options().contains(option)) {
      String what = options().contains(Option.BOOKINGS) ? "a campaign" : '"' + word + '"';
      throw new BadInputException(option.spelling(), "does not go with " + what + "; see --help");
    }
  }
}
