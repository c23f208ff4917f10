package io.engage.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that must not be said, as a file: UTF-8, one phrase a line, below the category and the
 * severity that they share. Empty lines and lines that begin with {@code #} do not count.
 *
 * <pre>
 * version: 2026-11-21
 *
 * [scam high]
 * claim your prize
 *
 * [profanity high]
 * …
 * </pre>
 *
 * <p>A file without any of these lines is a plain list of phrases that block by themselves, of the
 * category {@code banned}.
 *
 * @param version what the list calls itself, for reports; {@code unversioned} where it does not
 * @param phrases the phrases, as written
 */
public record PhraseList(String version, List<Phrase> phrases) {

  /** Copies the phrases. */
  public PhraseList {
    phrases = List.copyOf(phrases);
  }

  /** Phrases that block by themselves. */
  public static PhraseList of(String... phrases) {
    return new PhraseList(
        PhraseFile.UNVERSIONED,
        Arrays.stream(phrases)
            .map(text -> new Phrase(text, PhraseFile.PLAIN, Severity.HIGH))
            .toList());
  }

  /** The lists that come with Engage: scam, pressure and abuse, in Bengali and English. */
  public static PhraseList bundled() {
    return Bundled.LIST;
  }

  /**
   * A list of the host's own.
   *
   * @throws UncheckedIOException when the file cannot be read
   * @throws io.engage.error.SettingsException with every line that is wrong
   */
  public static PhraseList fromFile(Path file) {
    try {
      return PhraseFile.parse(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the phrase list " + file, e);
    }
  }

  /** Both lists as one. */
  public PhraseList and(PhraseList other) {
    return new PhraseList(
        version.equals(other.version) ? version : version + "+" + other.version,
        Stream.concat(phrases.stream(), other.phrases.stream()).toList());
  }

  private static PhraseList resource(String name) {
    try (InputStream in = PhraseList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the bundled phrase list " + name + " is missing");
      }
      return PhraseFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the phrase list " + name, e);
    }
  }

  /** Read once, when somebody asks for it. */
  private static final class Bundled {

    private static final PhraseList LIST =
        Stream.of("banned_bn.txt", "banned_bn_trade.txt", "banned_bn_latin.txt", "banned_en.txt")
            .map(PhraseList::resource)
            .reduce(PhraseList::and)
            .orElseThrow();

    private Bundled() {}
  }
}
