package io.engage.safety;

import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes what {@link SafetyFilters#standard()} is, by the name {@code standard}, with these changes
 * if they are said:
 *
 * <ul>
 *   <li>{@code shortest}, {@code longest}: the length of a body in characters as a reader counts
 *       them; 10 and 500.
 *   <li>{@code length.CHANNEL}: another length for a channel, like {@code 10-160}.
 *   <li>{@code phrases}: files with banned phrases ({@link PhraseList}), with commas between them,
 *       in place of the bundled ones; {@code bundled} among them stands for these. They are read
 *       again when they change.
 *   <li>{@code link-hosts}: hosts to which words may link, with commas between them; none.
 *   <li>{@code contacts}: the host's own numbers and mail addresses, which words may name; none.
 * </ul>
 */
public final class StandardSafetyFactory implements SafetyFilterFactory {

  private static final String BUNDLED = "bundled";

  /** For {@link java.util.ServiceLoader}. */
  public StandardSafetyFactory() {}

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public SafetyFilter create(Settings settings, Services services) {
    SafetyFilter usual = lengths(settings);
    Map<ChannelId, SafetyFilter> lengths = ChannelLengths.read(settings);
    SafetyFilter phrases = phrases(settings, services.clock());
    Set<String> hosts = set(settings, "link-hosts");
    Set<String> contacts = set(settings, "contacts");
    settings.check();
    return SafetyFilters.all(
        SafetyFilters.perChannel(lengths, usual), SafetyFilters.wording(phrases, hosts, contacts));
  }

  private static SafetyFilter lengths(Settings settings) {
    int shortest = length(settings, "shortest", SafetyFilters.SHORTEST);
    int longest = length(settings, "longest", SafetyFilters.LONGEST);
    if (shortest > longest) {
      settings.problem("shortest", "must not be more than longest");
    }
    return SafetyFilters.length(Math.min(shortest, longest), longest);
  }

  private static Set<String> set(Settings settings, String key) {
    return Set.copyOf(settings.list(key).orElse(List.of()));
  }

  private static int length(Settings settings, String key, int usual) {
    return settings.integer(key).where(n -> n >= 1, "must be 1 or more").orElse(usual);
  }

  private static SafetyFilter phrases(Settings settings, InstantSource clock) {
    List<String> names = settings.list("phrases").orElse(List.of(BUNDLED));
    boolean bundled = names.contains(BUNDLED);
    try {
      List<Path> files =
          names.stream().filter(name -> !name.equals(BUNDLED)).map(Path::of).toList();
      return files.isEmpty()
          ? unchanging(bundled)
          : SafetyFilters.bannedPhrases(
              bundled ? PhraseList.bundled() : PhraseList.of(), files, clock);
    } catch (UncheckedIOException | InvalidPathException e) {
      settings.problem("phrases", "cannot be read: \"" + String.join(", ", names) + "\"");
    } catch (SettingsException | IllegalArgumentException e) {
      settings.problem("phrases", "cannot be used: " + e.getMessage());
    }
    return unchanging(bundled);
  }

  private static SafetyFilter unchanging(boolean bundled) {
    return bundled ? BannedPhraseFilter.bundled() : SafetyFilters.bannedPhrases(PhraseList.of());
  }
}
