package io.engage.content;

import io.engage.error.NonRetriableException;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The prompts of a pipeline, named, chosen and reloaded like the templates of a {@link
 * TemplateCatalog}. Safe for several threads.
 */
public final class PromptCatalog {

  private static final CatalogFiles FILES = new CatalogFiles("prompt", ".prompt");

  private final Shelf<Prompt> prompts;

  private PromptCatalog(Shelf<Prompt> prompts) {
    this.prompts = prompts;
  }

  /** These prompts. */
  public static PromptCatalog of(Prompt... prompts) {
    return of(Arrays.asList(prompts));
  }

  /**
   * Prompts from the class path: {@code name_locale_vN.prompt} beside the class.
   *
   * @param anchor the class beside which the files lie
   * @param ids the prompts' ids: {@code smartengage_bn_v1}
   * @throws SettingsException with every problem of every file, one that is missing included
   */
  public static PromptCatalog fromResources(Class<?> anchor, String... ids) {
    return of(FILES.fromResources(anchor, Arrays.asList(ids), Prompt::new));
  }

  /**
   * All prompts of a directory: its files called {@code name_locale_vN.prompt}.
   *
   * @throws SettingsException with every problem of every file
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  public static PromptCatalog fromDirectory(Path directory) {
    return of(FILES.fromDirectory(directory, Prompt::new));
  }

  /**
   * All prompts of a directory, read anew when its files have changed, as {@link
   * TemplateCatalog#watching} does.
   *
   * @param every how long what was read counts before anybody looks again
   * @throws SettingsException with every problem of every file that is there now
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  public static PromptCatalog watching(Path directory, InstantSource clock, Duration every) {
    Supplier<Versions<Prompt>> reader =
        () -> new Versions<>(FILES.fromDirectory(directory, Prompt::new), Prompt::id);
    return new PromptCatalog(Shelf.watching(FILES, directory, reader, clock, every));
  }

  private static PromptCatalog of(List<Prompt> prompts) {
    return new PromptCatalog(Shelf.of(new Versions<>(prompts, Prompt::id)));
  }

  /**
   * Reads the directory at once, if there is one.
   *
   * @throws SettingsException with everything that is wrong; then what was read before stays
   */
  public void reload() {
    prompts.reload();
  }

  /** All prompts, the latest versions first. */
  public List<Prompt> prompts() {
    return prompts.versions().all();
  }

  /**
   * The prompt for a language: for {@code bn-BD} that of {@code bn-BD}, else of {@code bn}, else of
   * {@code en}. Of several variants any, always the same.
   */
  public Optional<Prompt> find(String name, Locale locale) {
    return find(name, locale, "");
  }

  /**
   * The same, in the variant of a person.
   *
   * @param person the recipient's id
   */
  public Optional<Prompt> find(String name, Locale locale, String person) {
    return prompts.versions().find(name, locale, person);
  }

  /**
   * The same as {@link #find}, for a caller that cannot do without.
   *
   * @throws NonRetriableException naming the prompt and what there is instead
   */
  public Prompt require(String name, Locale locale) {
    return prompts.versions().require("prompt", name, locale);
  }

  List<Prompt> admitted(String name, Problems problems) {
    Versions<Prompt> now = prompts.versions();
    now.checkPin("prompt", name, problems);
    return now.admitted(name);
  }
}
