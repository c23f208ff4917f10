package io.engage.content;

import io.engage.error.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Who answers for the words of a template or a prompt.
 *
 * @param by a person or a team
 * @param on since when
 */
public record Approval(String by, LocalDate on) {

  static Approval parse(String path, String text, Problems problems) {
    int comma = text.lastIndexOf(',');
    if (comma > 0) {
      try {
        LocalDate on = LocalDate.parse(text.substring(comma + 1).strip());
        return new Approval(text.substring(0, comma).strip(), on);
      } catch (DateTimeParseException e) {
        // falls through to the one message for everything that is not a name and a date
      }
    }
    problems.add(path + ".approved", "needs who and when: \"approved: Content team, 2026-11-01\"");
    return new Approval("", LocalDate.EPOCH);
  }
}
