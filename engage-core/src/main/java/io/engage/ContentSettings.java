package io.engage;

import io.engage.content.PromptCatalog;
import io.engage.content.TemplateCatalog;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Words and links of a pipeline, as settings say them. */
final class ContentSettings {

  private final Settings settings;
  private final Services services;
  private final EngagementPipelineBuilder builder;

  ContentSettings(Settings settings, Services services, EngagementPipelineBuilder builder) {
    this.settings = settings;
    this.services = services;
    this.builder = builder;
  }

  void read() {
    catalog("templates.directory", TemplateCatalog.class, TemplateCatalog::fromDirectory)
        .ifPresent(builder::templates);
    catalog("prompts.directory", PromptCatalog.class, PromptCatalog::fromDirectory)
        .ifPresent(builder::prompts);
    new LinkSettings(settings, builder).read();
  }

  /** From a directory or from the host's own hands. */
  private <T> Optional<T> catalog(String key, Class<T> type, Function<Path, T> fromDirectory) {
    Optional<Path> directory = settings.value(key, "a directory", Path::of, Path.of("")).optional();
    Optional<T> handedIn = services.find(type);
    if (directory.isPresent() && handedIn.isPresent()) {
      settings.problem(key, "is there beside the services' " + type.getSimpleName());
    }
    return directory.isPresent() ? load(key, directory.get(), fromDirectory) : handedIn;
  }

  private <T> Optional<T> load(String key, Path directory, Function<Path, T> fromDirectory) {
    try {
      return Optional.of(fromDirectory.apply(directory));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(key, problem.toString()));
    } catch (UncheckedIOException e) {
      settings.problem(key, "cannot be read: \"" + directory + "\"");
    }
    return Optional.empty();
  }
}
