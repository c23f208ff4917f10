package io.engage.safety;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The built-in filters, and how to put several together. */
public final class SafetyFilters {

  static final int SHORTEST = 10;
  static final int LONGEST = 500;

  private SafetyFilters() {}

  /**
   * Length of 10 to 500 characters, the bundled banned phrases (Bengali and English), no unresolved
   * placeholders, and no links but those the engine adds.
   */
  public static SafetyFilter standard() {
    return all(
        length(SHORTEST, LONGEST),
        bannedPhrases(PhraseList.bundled()),
        placeholders(),
        links(Set.of()));
  }

  /** Blocks when one of these does, asked in this order; one that throws blocks. */
  public static SafetyFilter all(SafetyFilter... filters) {
    return new AllOf(List.of(filters));
  }

  /** Blocks a body that is shorter or longer, in characters as a reader counts them. */
  public static SafetyFilter length(int shortest, int longest) {
    return new LengthFilter(shortest, longest);
  }

  /** Blocks words with one of these phrases in them. */
  public static SafetyFilter bannedPhrases(PhraseList phrases) {
    return new BannedPhraseFilter(phrases);
  }

  /**
   * Blocks words with one of the phrases of these files in them. The files are looked at again
   * while the filter is in use, every two seconds at most, and read when one has changed; if one is
   * broken, gone or empty then, a warning says so and the phrases before stay.
   *
   * @param files in the form of {@link PhraseList}
   * @param clock says when it is time to look
   * @throws java.io.UncheckedIOException when one cannot be read
   * @throws io.engage.error.SettingsException with every line that is wrong
   */
  public static SafetyFilter bannedPhrases(List<Path> files, InstantSource clock) {
    return bannedPhrases(PhraseList.of(), files, clock);
  }

  /** The same with phrases that do not change before those of the files. */
  static SafetyFilter bannedPhrases(PhraseList fixed, List<Path> files, InstantSource clock) {
    return new ReloadedPhrases(new PhraseFiles(fixed, files), clock);
  }

  /** Blocks words with links in them, except to these hosts and their subdomains. */
  public static SafetyFilter links(Set<String> allowedHosts) {
    return new LinkFilter(allowedHosts);
  }

  /** Blocks words in which a {@code {{placeholder}}} or a bare "null" was left. */
  public static SafetyFilter placeholders() {
    return new PlaceholderFilter();
  }
}
