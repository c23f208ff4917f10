package io.engage.content;

import io.engage.error.Problems;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that a text says it uses.
 *
 * @param name as in facts and sections
 * @param isOptional whether a person may lack it
 * @param type what it is; empty when the text does not say, and what the fact itself says counts
 */
record DeclaredFact(String name, boolean isOptional, Optional<FactType> type) {

  private static final Pattern FORM =
      Pattern.compile("(" + Placeholders.NAME + ")(\\?)?\\s*(?::\\s*(.+))?", Pattern.DOTALL);
  private static final Pattern LIST = Pattern.compile("list\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final Pattern PLAIN_LIST = Pattern.compile("list(?:\\s+of\\s+([a-z]+))?");

  static Optional<DeclaredFact> parse(String path, String text, Problems problems) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      problems.add(path, "\"" + text + "\" is no fact; write name, name? or name: datetime");
      return Optional.empty();
    }
    Optional<String> type = Optional.ofNullable(matcher.group(3)).map(String::strip);
    return Optional.of(
        new DeclaredFact(
            matcher.group(1),
            matcher.group(2) != null,
            type.flatMap(word -> type(path + "." + matcher.group(1), word, problems))));
  }

  private static Optional<FactType> type(String path, String text, Problems problems) {
    Matcher rows = LIST.matcher(text);
    if (rows.matches()) {
      return Optional.of(
          new ListType(FactKind.TEXT, DeclaredFacts.fields(path, rows.group(1), problems)));
    }
    Matcher list = PLAIN_LIST.matcher(text);
    if (list.matches()) {
      String item = list.group(1) == null ? "text" : list.group(1);
      return kind(path, item, problems).map(k -> new ListType(k, DeclaredFacts.NONE));
    }
    return kind(path, text, problems).map(kind -> kind);
  }

  private static Optional<FactKind> kind(String path, String name, Problems problems) {
    Optional<FactKind> kind = FactKind.named(name);
    if (kind.isEmpty()) {
      problems.add(
          path,
          "\""
              + name
              + "\" is no type; there are text, number, money, date, datetime, duration,"
              + " flag, link, list, list of … and list(…)");
    }
    return kind;
  }

  /** As it is declared. */
  @Override
  public String toString() {
    return name + (isOptional ? "?" : "") + type.map(known -> ": " + known).orElse("");
  }
}
