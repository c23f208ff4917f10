package io.engage.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fact is that is no list, and in which forms a template may show it. */
enum FactKind implements FactType {
  TEXT,
  NUMBER,
  MONEY,
  DATE,
  DATETIME,
  DURATION,
  FLAG,
  LINK;

  private static final List<String> MOMENT_FORMS =
      List.of(
          "plain",
          "date",
          "short",
          "time",
          "at",
          "day",
          "month",
          "dayandtime",
          "shortandtime",
          "relative");

  static Optional<FactKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
  }

  @Override
  public List<String> forms() {
    return switch (this) {
      case TEXT -> List.of("plain");
      case NUMBER -> List.of("plain", "percent");
      case MONEY -> List.of("plain", "amount");
      case DATE -> List.of("plain", "short", "day", "month", "relative");
      case DATETIME -> MOMENT_FORMS;
      case DURATION -> List.of("plain", "hours");
      case FLAG, LINK -> List.of();
    };
  }

  @Override
  public Optional<FactValue> read(String neutral) {
    return switch (this) {
      case TEXT -> FactValues.text(neutral);
      case NUMBER -> FactValues.number(neutral);
      case MONEY -> FactValues.money(neutral);
      case DATE -> FactValues.date(neutral);
      case DATETIME -> FactValues.dateTime(neutral);
      case DURATION -> FactValues.duration(neutral);
      case FLAG -> FactValues.flag(neutral);
      case LINK -> FactValues.link(neutral);
    };
  }

  /** As it is declared. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
