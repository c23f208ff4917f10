package io.engage.safety;

import io.engage.error.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a phrase list. */
final class PhraseFile {

  static final String UNVERSIONED = "unversioned";
  static final String PLAIN = "banned";

  private static final Pattern SECTION =
      Pattern.compile("\\[\\s*([a-z0-9-]{1,40})\\s+(high|medium|low|innocent)\\s*]");
  private static final String VERSION = "version:";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Problems problems = new Problems();
  private final List<Phrase> phrases = new ArrayList<>();
  private final String name;
  private String version = UNVERSIONED;
  private String category = PLAIN;
  private Severity severity = Severity.HIGH;

  private PhraseFile(String name) {
    this.name = name;
  }

  /**
   * Reads a list.
   *
   * @throws io.engage.error.SettingsException with every line that is wrong
   */
  static PhraseList parse(String name, String text) {
    PhraseFile file = new PhraseFile(name);
    List<String> lines = plain(text).lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      file.read(i + 1, lines.get(i));
    }
    file.problems.throwIfAny();
    return new PhraseList(file.version, file.phrases);
  }

  /** Some editors begin a file with a mark that shows nothing. */
  private static String plain(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private void read(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    } else if (line.startsWith(VERSION) && phrases.isEmpty()) {
      version = line.substring(VERSION.length()).strip();
    } else if (line.startsWith("[")) {
      section(number, line);
    } else if (FoldedText.of(line).size() == 0) {
      problem(number, "needs a letter or a digit");
    } else {
      phrases.add(new Phrase(line, category, severity));
    }
  }

  private void section(int number, String line) {
    Matcher section = SECTION.matcher(line);
    if (section.matches()) {
      category = section.group(1);
      severity = Severity.valueOf(section.group(2).toUpperCase(Locale.ROOT));
    } else {
      problem(number, "needs a category and high, medium, low or innocent, like \"[scam high]\"");
    }
  }

  private void problem(int number, String what) {
    problems.add("phrases." + name + ".line-" + number, what);
  }
}
