package io.engage.safety;

import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes what {@link SafetyFilters#standard()} is, by the name {@code standard}, with these changes
 * if they are said:
 *
 * <ul>
 *   <li>{@code shortest}, {@code longest}: the length of a body in characters as a reader counts
 *       them; 10 and 500.
 *   <li>{@code phrases}: a file with banned phrases, one a line, in place of the bundled ones.
 *   <li>{@code link-hosts}: hosts to which words may link, with commas between them; none.
 * </ul>
 */
public final class StandardSafetyFactory implements SafetyFilterFactory {

  /** For {@link java.util.ServiceLoader}. */
  public StandardSafetyFactory() {}

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public SafetyFilter create(Settings settings, Services services) {
    int shortest = length(settings, "shortest", SafetyFilters.SHORTEST);
    int longest = length(settings, "longest", SafetyFilters.LONGEST);
    if (shortest > longest) {
      settings.problem("shortest", "must not be more than longest");
    }
    PhraseList phrases = phrases(settings).orElseGet(PhraseList::bundled);
    Set<String> hosts = Set.copyOf(settings.list("link-hosts").orElse(List.of()));
    settings.check();
    return SafetyFilters.all(
        SafetyFilters.length(shortest, longest),
        SafetyFilters.bannedPhrases(phrases),
        SafetyFilters.placeholders(),
        SafetyFilters.links(hosts));
  }

  private static int length(Settings settings, String key, int usual) {
    return settings.integer(key).where(n -> n >= 1, "must be 1 or more").orElse(usual);
  }

  private static Optional<PhraseList> phrases(Settings settings) {
    Optional<Path> file = settings.value("phrases", "a file", Path::of, Path.of("")).optional();
    try {
      return file.map(PhraseList::fromFile);
    } catch (UncheckedIOException e) {
      settings.problem("phrases", "cannot be read: \"" + file.orElseThrow() + "\"");
      return Optional.empty();
    }
  }
}
