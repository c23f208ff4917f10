package io.engage.examples.demo;

import io.engage.message.ChannelId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * What is to be explained.
 *
 * @param database a JDBC URL
 * @param customer whom it is about
 * @param topic about what
 * @param at when
 * @param locale in which language the answer is
 * @param json whether it is for a program
 */
record ExplainSettings(
    String database, String customer, String topic, Instant at, Locale locale, boolean json) {

  private static final String USUAL_TOPIC = "renewal";

  /**
   * Reads the options.
   *
   * @throws BadInputException naming the first option that is missing or cannot be
   */
  static ExplainSettings of(CommandLine line, Instant now) {
    line.value(Option.CHANNEL).ifPresent(ExplainSettings::checkChannel);
    return new ExplainSettings(
        Settings.jdbcUrl(line.needed(Option.DATABASE)),
        line.needed(Option.CUSTOMER),
        topic(line.value(Option.TOPIC).orElse(USUAL_TOPIC)),
        line.value(Option.AT).map(ExplainSettings::instant).orElse(now),
        locale(line.value(Option.LOCALE).orElse("en")),
        line.has(Option.JSON));
  }

  private static void checkChannel(String name) {
    if (!name.equals(ChannelId.EMAIL.value())) {
      throw new BadInputException(
          Option.CHANNEL.spelling(), "must be email, which is all that the demo sends over");
    }
  }

  private static String topic(String name) {
    if (!name.matches("[a-z0-9][a-z0-9_-]{0,63}")) {
      throw new BadInputException(
          Option.TOPIC.spelling(),
          "must be 1 to 64 lower-case letters, digits, hyphens or underscores");
    }
    return name;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInputException(
          Option.AT.spelling(), "must be an instant in the form 2026-11-21T06:00:00Z");
    }
  }

  static Locale locale(String tag) {
    if (!tag.matches("bn|bn-BD|en")) {
      throw new BadInputException(Option.LOCALE.spelling(), "must be bn, bn-BD or en");
    }
    return Locale.forLanguageTag(tag);
  }
}
