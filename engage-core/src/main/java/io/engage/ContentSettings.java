package io.engage;

import io.engage.content.PromptCatalog;
import io.engage.content.TemplateCatalog;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
    Optional<Duration> templates = reload("templates.reload");
    catalog("templates.directory", TemplateCatalog.class, in -> templates(in, templates))
        .ifPresent(builder::templates);
    Optional<Duration> prompts = reload("prompts.reload");
    catalog("prompts.directory", PromptCatalog.class, in -> prompts(in, prompts))
        .ifPresent(builder::prompts);
    new LinkSettings(settings, builder).read();
  }

  private TemplateCatalog templates(Path directory, Optional<Duration> every) {
    return every
        .map(time -> TemplateCatalog.watching(directory, clock(), time))
        .orElseGet(() -> TemplateCatalog.fromDirectory(directory));
  }

  private PromptCatalog prompts(Path directory, Optional<Duration> every) {
    return every
        .map(time -> PromptCatalog.watching(directory, clock(), time))
        .orElseGet(() -> PromptCatalog.fromDirectory(directory));
  }

  /** How long files count before they are looked at again; for ever when nothing is said. */
  private Optional<Duration> reload(String key) {
    Optional<Duration> every = settings.duration(key).optional();
    if (every.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
      settings.problem(key, "must be a time; leave it out to read the files once");
    }
    return every;
  }

  private InstantSource clock() {
    return services.find(InstantSource.class).orElseGet(InstantSource::system);
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
