package io.engage.policy;

import io.engage.audience.Recipient;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who is too young to be written to. A guardian is written to in their place, on the guardian's own
 * consent whatever the purpose, or nobody is.
 *
 * @param age from which age on people are written to themselves, 0 or more; 13 when not said
 * @param unknown what is done about people whose date of birth is not known
 */
public record MinorPolicy(int age, UnknownAge unknown) {

  private static final int USUAL_AGE = 13;

  /** Checks the age. */
  public MinorPolicy {
    if (age < 0) {
      throw new IllegalArgumentException("minors.age: must be 0 or more, is " + age);
    }
  }

  /** Nobody under 13; whose age is not known counts as old enough. */
  public static MinorPolicy standard() {
    return new MinorPolicy(USUAL_AGE, UnknownAge.OLD_ENOUGH);
  }

  /** With another treatment of people whose date of birth is not known. */
  public MinorPolicy withUnknown(UnknownAge value) {
    return new MinorPolicy(age, value);
  }

  /** Whether this person is not to be written to themselves on this day of theirs. */
  public boolean protects(Recipient person, LocalDate today) {
    Optional<LocalDate> oldEnough = person.born().map(born -> born.plusYears(age));
    return oldEnough.map(today::isBefore).orElse(unknown == UnknownAge.TOO_YOUNG);
  }

  /** What somebody counts as whose date of birth is not known. */
  public enum UnknownAge {
    /** They are written to. */
    OLD_ENOUGH,
    /** Their guardian is written to, or nobody. */
    TOO_YOUNG
  }
}
