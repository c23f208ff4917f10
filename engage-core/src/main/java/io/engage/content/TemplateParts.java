package io.engage.content;

import com.github.mustachejava.MustacheException;
import io.engage.content.TemplateFile.Row;
import io.engage.error.Problems;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the parts of a template and holds them to the facts it declares. */
final class TemplateParts {

  private static final String BODY = "body";
  private static final String LINK = "link";

  private final TemplateFile file;
  private final DeclaredFacts declared;
  private final TagCheck check;
  private final Map<String, MustacheText> texts = new HashMap<>();

  private TemplateParts(TemplateFile file, DeclaredFacts declared) {
    this.file = file;
    this.declared = declared;
    this.check = new TagCheck(declared);
  }

  static TemplateParts of(TemplateFile file, DeclaredFacts declared, Problems problems) {
    TemplateParts parts = new TemplateParts(file, declared);
    TemplateFile.WORDS.forEach(
        name -> file.header(name).ifPresent(text -> parts.add(name, text, problems)));
    parts.add(BODY, file.body(), problems);
    parts.addRows("detail", problems);
    parts.addRows(LINK, problems);
    String path = "template." + file.id() + ".facts.";
    parts.check.problems().forEach((name, text) -> problems.add(path + name, text));
    return parts;
  }

  Map<String, MustacheText> texts() {
    return Collections.unmodifiableMap(texts);
  }

  Uses uses() {
    return check.uses();
  }

  private void add(String name, String text, Problems problems) {
    compiled(name, text, problems)
        .ifPresent(
            compiled -> {
              check.read(compiled);
              texts.put(name, compiled);
            });
  }

  /** All rows are one text, which the marks between them take apart again. */
  private void addRows(String name, Problems problems) {
    List<Row> rows = file.rows(name);
    StringBuilder all = new StringBuilder();
    rows.forEach(row -> all.append(row(name, row, problems)));
    if (!rows.isEmpty()) {
      add(name, all.toString(), problems);
    }
  }

  private String row(String name, Row row, Problems problems) {
    int bar = row.text().indexOf('|');
    String path = "template." + file.id() + "." + name;
    if (bar < 1) {
      problems.add(path, "needs a label and a value: \"" + name + ": Label | {{value}}\"");
      return "";
    }
    String value = row.text().substring(bar + 1).strip();
    problems.require(
        !name.equals(LINK) || LinkAddress.isPossible(value),
        path,
        "leads to \"" + value + "\"; write https://host/…, mailto:… or tel:…, or one fact alone");
    String text = row.text().substring(0, bar).strip() + RowMarks.VALUE + value + RowMarks.END;
    Optional<MustacheText> whole = compiled(name, placed(row, text), problems);
    boolean isWhole = whole.isEmpty() || RowMarks.areBetweenSections(text);
    problems.require(isWhole, path, acrossTheBar(row));
    return whole.map(alone -> placed(row, guarded(alone, text))).orElse("");
  }

  private static String acrossTheBar(Row row) {
    return "\""
        + row.text()
        + "\" has a section or comment across the bar; close it before the bar or open it behind:"
        + " a row whose value is empty, or whose fact is missing, is left out by itself";
  }

  private static String placed(Row row, String text) {
    return row.list().map(list -> section(list, text)).orElse(text);
  }

  /** A row whose facts are not all known is left out. */
  private String guarded(MustacheText placed, String text) {
    TagCheck alone = new TagCheck(declared).read(placed);
    String guarded = text;
    for (String fact : alone.unguarded()) {
      guarded = section(check.guard(fact), guarded);
    }
    return guarded;
  }

  private static String section(String name, String text) {
    return "{{#" + name + "}}" + text + "{{/" + name + "}}";
  }

  private Optional<MustacheText> compiled(String name, String text, Problems problems) {
    String path = "template." + file.id() + "." + name;
    try {
      return Optional.of(MustacheText.compile(path, text));
    } catch (MustacheException e) {
      problems.add(path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
