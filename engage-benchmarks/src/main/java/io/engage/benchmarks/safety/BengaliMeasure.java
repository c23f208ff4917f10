package io.engage.benchmarks.safety;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the bundled phrases hold back of Bengali texts: the hostile ones and the ordinary ones. */
public final class BengaliMeasure {

  private static final Locale BENGALI = Locale.forLanguageTag("bn-BD");

  private final SafetyFilter filter;

  /** Measures with this list. */
  public BengaliMeasure(PhraseList phrases) {
    filter = SafetyFilters.bannedPhrases(phrases);
  }

  /** The list that comes with Engage. */
  public static BengaliMeasure bundled() {
    return new BengaliMeasure(PhraseList.bundled());
  }

  /**
   * All rows.
   *
   * @param folder the folder {@code bengali} of the shared data
   * @param ordinary files with ordinary sentences of others, one a line
   */
  public List<Share> rows(Path folder, List<Path> ordinary) {
    List<Share> rows = new ArrayList<>(ordinary(ordinary));
    BengaliTexts texts = new BengaliTexts(folder);
    rows.add(share("everyday sentences (`neutral-ud.tsv`)", texts.neutral()));
    rows.add(share("names in `slurs.tsv`, to be let through", texts.names()));
    rows.add(share("terms of abuse in `slurs.tsv`", texts.terms()));
    rows.addAll(hate(texts));
    return rows;
  }

  /** How many of these are held back. */
  public Share share(String name, Collection<String> texts) {
    return new Share(name, texts.stream().filter(this::isHeld).count(), texts.size());
  }

  private List<Share> ordinary(List<Path> files) {
    return Stream.concat(
            Stream.of(share("own ordinary sentences", OrdinaryBengali.sentences())),
            files.stream().map(f -> share("`" + f.getFileName() + "`", BengaliTexts.lines(f))))
        .toList();
  }

  private List<Share> hate(BengaliTexts texts) {
    Terms terms = new Terms(texts.terms());
    List<Share> rows = new ArrayList<>();
    rows.add(hate(texts, "hate with a term of abuse in it", one -> terms.isIn(one.text())));
    rows.add(hate(texts, "hate, all texts", one -> true));
    Stream.of("gender-abusive", "personal", "political", "religious", "geopolitical")
        .map(label -> hate(texts, "hate, " + label, one -> one.labels().contains(label)))
        .forEach(rows::add);
    return rows;
  }

  private Share hate(BengaliTexts texts, String name, Predicate<BengaliTexts.Hate> which) {
    return share(name, texts.hate().stream().filter(which).map(BengaliTexts.Hate::text).toList());
  }

  private boolean isHeld(String text) {
    return filter.check(
            new ScreenedText(MessageContent.of("", text), BENGALI, ChannelId.EMAIL, Map.of()))
        instanceof SafetyVerdict.Blocked;
  }

  /** Terms as whole words, found without the help of what is measured. */
  private record Terms(List<String> terms) {

    Terms {
      terms = terms.stream().map(Terms::apart).toList();
    }

    boolean isIn(String text) {
      String words = apart(text);
      return terms.stream().anyMatch(words::contains);
    }

    private static String apart(String text) {
      return " " + BengaliTexts.plain(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
    }
  }
}
