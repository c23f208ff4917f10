package io.engage.benchmarks.safety;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Measures the English filters on labelled text messages: {@code sms-spam/messages.tsv}, with the
 * labels ham and spam. Ham that is rude, or that tells a number or an address, is no fault of a
 * filter that holds it back; it is counted apart.
 */
public final class CorporaEnglish {

  /** Where the texts lie below the data. */
  public static final String FILE = "sms-spam/messages.tsv";

  private static final Set<String> ABUSE = Set.of("profanity", "slur", "sexual", "threat");
  private static final Set<String> WORDS = Set.of("banned-phrase", "tone");
  private static final String HEAD =
      "| what holds back | spam | recall | ham | of 1,000 ham | precision |\n|---|---:|---:|---:|---:|---:|\n";

  private final List<Judged> judged = new ArrayList<>();

  private CorporaEnglish(List<LabelledText> texts) {
    Screen screen = new Screen(Locale.ENGLISH);
    texts.forEach(
        text ->
            judged.add(new Judged(text.label().equals("spam"), screen.objections(text.text()))));
  }

  /** Reads and judges the texts. */
  public static CorporaEnglish measure(Path data) throws IOException {
    return new CorporaEnglish(LabelledText.read(data.resolve(FILE)));
  }

  /** By their wording alone: scam, unwanted advertising, pressure, shouting. */
  public Tally wording() {
    return count(text -> text.byWords().stream().anyMatch(category -> !ABUSE.contains(category)));
  }

  /** All that the filters hold back, abuse and what is told of persons set apart. */
  public Tally ordinary() {
    return count(text -> text.isHeldBack() && !text.isRude() && !text.isPersonal());
  }

  /** All that the filters hold back. */
  public Tally everything() {
    return count(Judged::isHeldBack);
  }

  /** The tables, as Markdown. */
  public String markdown() {
    StringBuilder table = new StringBuilder(HEAD);
    row(table, "**wording alone** (scam, spam, pressure, shouting)", wording());
    row(table, "abuse alone (profanity, slur, sexual, threat)", count(Judged::isRude));
    row(table, "numbers, addresses and links", count(Judged::isPersonal));
    row(table, "**neither abuse nor numbers, addresses or links**", ordinary());
    row(table, "everything", everything());
    table.append("\n").append(HEAD);
    for (String name : names()) {
      row(table, name, count(text -> text.names().contains(name)));
    }
    return table.toString();
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    judged.forEach(text -> names.addAll(text.names()));
    return names;
  }

  private static void row(StringBuilder table, String name, Tally tally) {
    table.append("| ").append(name).append(" | ").append(tally.cells()).append(" |\n");
  }

  private Tally count(Predicate<Judged> counts) {
    int found = (int) judged.stream().filter(text -> text.spam() && counts.test(text)).count();
    int struck = (int) judged.stream().filter(text -> !text.spam() && counts.test(text)).count();
    int spam = (int) judged.stream().filter(Judged::spam).count();
    return new Tally(found, spam, struck, judged.size() - spam);
  }

  /** A text and, for each rule that objects, the category. */
  private record Judged(boolean spam, Map<String, String> objections) {

    boolean isHeldBack() {
      return objections.containsKey("all");
    }

    boolean isRude() {
      return byWords().stream().anyMatch(ABUSE::contains);
    }

    boolean isPersonal() {
      return objections.containsKey("contact-details") || objections.containsKey("link");
    }

    List<String> byWords() {
      return objections.entrySet().stream()
          .filter(objection -> WORDS.contains(objection.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    }

    List<String> names() {
      return objections.entrySet().stream()
          .filter(objection -> !objection.getKey().equals("all"))
          .map(objection -> objection.getKey() + ": " + objection.getValue())
          .toList();
    }
  }
}
