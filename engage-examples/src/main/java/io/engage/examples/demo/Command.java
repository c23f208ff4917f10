package io.engage.examples.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the demo can be asked for, and which options go with it. */
enum Command {
  /** The campaign on the bundled bookings: what it does when no command is named. */
  BUNDLED("", false),
  /** The campaign on the caller's bookings. */
  SHEBA("sheba", false),
  /** Why a customer may be written to, or may not. */
  EXPLAIN("explain", true);

  private final String word;
  private final boolean isQuestion;

  Command(String word, boolean isQuestion) {
    this.word = word;
    this.isQuestion = isQuestion;
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
        .collect(Collectors.joining(" and "));
  }

  /**
   * Checks that an option goes with this command.
   *
   * @throws BadInputException when it does not
   */
  void check(Option option) {
    boolean goes = option.isOfAll() || option.isOfQuestions() == isQuestion;
    if (!goes) {
      String what = isQuestion ? '"' + word + '"' : "a campaign";
      throw new BadInputException(option.spelling(), "does not go with " + what + "; see --help");
    }
  }
}
