package io.engage.content;

import io.engage.error.NonRetriableException;
import io.engage.error.SettingsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The prompts of a pipeline. Immutable. */
public final class PromptCatalog {

  private static final CatalogFiles FILES = new CatalogFiles("prompt", ".prompt");

  private final Versions<Prompt> prompts;

  private PromptCatalog(List<Prompt> prompts) {
    this.prompts = new Versions<>(prompts, Prompt::id);
  }

  /** These prompts. */
  public static PromptCatalog of(Prompt... prompts) {
    return new PromptCatalog(Arrays.asList(prompts));
  }

  /**
   * Prompts from the class path: {@code name_locale_vN.prompt} beside the class.
   *
   * @param anchor the class beside which the files lie
   * @param ids the prompts' ids: {@code smartengage_bn_v1}
   * @throws SettingsException with every problem of every file, one that is missing included
   */
  public static PromptCatalog fromResources(Class<?> anchor, String... ids) {
    return new PromptCatalog(FILES.fromResources(anchor, Arrays.asList(ids), Prompt::new));
  }

  /**
   * All prompts of a directory: its files called {@code name_locale_vN.prompt}.
   *
   * @throws SettingsException with every problem of every file
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  public static PromptCatalog fromDirectory(Path directory) {
    return new PromptCatalog(FILES.fromDirectory(directory, Prompt::new));
  }

  /** All prompts, the latest versions first. */
  public List<Prompt> prompts() {
    return prompts.all();
  }

  /**
   * The latest version for a language: for {@code bn-BD} that of {@code bn-BD}, else of {@code bn},
   * else of {@code en}.
   */
  public Optional<Prompt> find(String name, Locale locale) {
    return prompts.find(name, locale);
  }

  /**
   * The same as {@link #find}, for a caller that cannot do without.
   *
   * @throws NonRetriableException naming the prompt and what there is instead
   */
  public Prompt require(String name, Locale locale) {
    return prompts.require("prompt", name, locale);
  }
}
