package io.engage.benchmarks.safety;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import io.engage.safety.Phrase;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import io.engage.safety.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the phrases that block by themselves are still found when each of the {@link
 * EvasionsTransform}s hides them, within an innocent sentence. The phrases themselves are not
 * shown.
 */
public final class EvasionsReport {

  private static final String ENGLISH = "Well then, %s, and see you on Tuesday.";
  private static final String BENGALI = "আচ্ছা শুনুন, %s, কাল আবার দেখা হবে।";

  private final SafetyFilter filter;
  private final Map<String, Tally> byTransform = new LinkedHashMap<>();
  private final Map<String, Tally> byCategory = new TreeMap<>();
  private final Tally all = new Tally();

  private static final class Tally {
    private int hidden;
    private int found;

    private void count(boolean isFound) {
      hidden++;
      found += isFound ? 1 : 0;
    }

    private double recall() {
      return hidden == 0 ? 1 : (double) found / hidden;
    }

    private String row(String name) {
      return String.format(
          Locale.ROOT, "| %s | %d | %d | %.1f %% |%n", name, hidden, found, 100 * recall());
    }
  }

  private EvasionsReport(PhraseList list) {
    filter = SafetyFilters.bannedPhrases(list);
    list.phrases().stream()
        .filter(phrase -> phrase.severity() == Severity.HIGH)
        .forEach(this::hide);
  }

  /** Hides every phrase of a list in every way. */
  public static EvasionsReport of(PhraseList list) {
    return new EvasionsReport(list);
  }

  /** Which share of all hidden phrases was found. */
  public double recall() {
    return all.recall();
  }

  /** Tables by transform and by category. */
  public String markdown() {
    StringBuilder text =
        new StringBuilder("| hidden by | phrases | found | recall |\n|---|---:|---:|---:|\n");
    byTransform.forEach((transform, tally) -> text.append(tally.row(transform)));
    text.append(all.row("**all**"));
    text.append("\n| category | hidden phrases | found | recall |\n|---|---:|---:|---:|\n");
    byCategory.forEach((category, tally) -> text.append(tally.row(category)));
    return text.toString();
  }

  private void hide(Phrase phrase) {
    String words = phrase.text().replace("*", "").strip();
    EvasionsTransform.all().forEach(transform -> hide(phrase, words, transform));
  }

  private void hide(Phrase phrase, String words, EvasionsTransform transform) {
    String hidden = transform.apply(words);
    if (hidden.equals(words) || hidden.isEmpty()) {
      return;
    }
    boolean found = blocks(carried(words, hidden));
    all.count(found);
    byTransform.computeIfAbsent(transform.meaning(), t -> new Tally()).count(found);
    byCategory.computeIfAbsent(phrase.category(), c -> new Tally()).count(found);
  }

  private static String carried(String words, String hidden) {
    boolean bengali =
        words
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.BENGALI);
    return (bengali ? BENGALI : ENGLISH).replace("%s", hidden);
  }

  private boolean blocks(String body) {
    return filter.check(
            new ScreenedText(
                MessageContent.of("", body), Locale.ENGLISH, ChannelId.EMAIL, Map.of()))
        instanceof SafetyVerdict.Blocked;
  }
}
