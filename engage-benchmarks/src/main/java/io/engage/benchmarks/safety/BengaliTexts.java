package io.engage.benchmarks.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Bengali corpora, read from the folder {@code bengali} of the shared data. */
final class BengaliTexts {

  /** What the data's own description says is no abuse: parties, persons, banks, plain words. */
  private static final Set<String> NAMES =
      Stream.of(
              "গ্রামীণ ফোন",
              "গ্রামীণ ব্যাংক",
              "সোনার বাংলা ব্লগ",
              "জামাত",
              "শিবির",
              "আল বদর",
              "নিজামী",
              "নীজামী",
              "পাকিস্তানি",
              "বুশ",
              "হিটলার",
              "মোহাম্মদ আলী জিন্নাহ",
              "মীরজাফর",
              "তিনকোনা")
          .map(BengaliTexts::plain)
          .collect(Collectors.toUnmodifiableSet());

  private final Path folder;

  /**
   * A text that shows hatred.
   *
   * @param labels whom it is about: {@code religious}, {@code gender-abusive|personal}
   * @param text what it says
   */
  record Hate(List<String> labels, String text) {}

  BengaliTexts(Path folder) {
    this.folder = folder;
  }

  /** Terms that are abuse wherever they stand. */
  List<String> terms() {
    return slurs().filter(term -> !NAMES.contains(plain(term))).toList();
  }

  /** Terms that are abuse only in their place, and must pass. */
  List<String> names() {
    return slurs().filter(term -> NAMES.contains(plain(term))).toList();
  }

  /** Everyday sentences of a parent and a child. */
  List<String> neutral() {
    return rows("neutral-ud.tsv").map(row -> row[1]).toList();
  }

  /** Hostile texts; most of them in clean words. */
  List<Hate> hate() {
    return rows("hate.tsv").map(row -> new Hate(List.of(row[0].split("\\|")), row[1])).toList();
  }

  private Stream<String> slurs() {
    return rows("slurs.tsv").map(row -> row[0]);
  }

  private Stream<String[]> rows(String file) {
    return lines(folder.resolve(file)).stream().skip(1).map(line -> line.split("\t", -1));
  }

  /** The lines of a file that are not empty. */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One spelling for the same letters, whatever closes the term. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[।\\s]+", " ").strip();
  }
}
