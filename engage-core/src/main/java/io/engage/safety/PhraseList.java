package io.engage.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Phrases that must not be said: one a line, UTF-8; empty lines and lines that begin with {@code #}
 * do not count.
 *
 * @param phrases the phrases, as written
 */
public record PhraseList(List<String> phrases) {

  /** Copies the phrases. */
  public PhraseList {
    phrases = List.copyOf(phrases);
  }

  /** The lists that come with Engage: scam and abuse, in Bengali and English. */
  public static PhraseList bundled() {
    return new PhraseList(
        Stream.of("banned_bn.txt", "banned_en.txt")
            .flatMap(name -> resource(name).phrases().stream())
            .toList());
  }

  /**
   * A list of the host's own.
   *
   * @throws UncheckedIOException when the file cannot be read
   */
  public static PhraseList fromFile(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the phrase list " + file, e);
    }
  }

  private static PhraseList resource(String name) {
    try (InputStream in = PhraseList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the bundled phrase list " + name + " is missing");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the phrase list " + name, e);
    }
  }

  private static PhraseList read(Reader reader) {
    return new PhraseList(
        new BufferedReader(reader)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList());
  }
}
