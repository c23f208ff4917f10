package io.engage;

import io.engage.content.PromptCatalog;
import io.engage.content.TemplateCatalog;
import io.engage.error.SettingsException;
import io.engage.link.DeepLinks;
import io.engage.link.LinkKey;
import io.engage.link.UnsubscribeLinks;
import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Words and links of a pipeline, as settings say them. */
final class ContentSettings {

  private static final String USUAL_KEY_ID = "1";
  private static final String USUAL_ISSUER = "engage";

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
    links();
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

  private void links() {
    Optional<String> page = settings.text("links.page").optional();
    Optional<String> unsubscribe = settings.text("unsubscribe.page").optional();
    String issuer = settings.text("links.issuer").orElse(USUAL_ISSUER);
    Optional<String> utmSource = settings.text("links.utm-source").optional();
    boolean needed = page.isPresent() || unsubscribe.isPresent();
    Optional<LinkKey> key = key(needed);
    if (!needed && settings.text("links.key").optional().isPresent()) {
      settings.problem("links.key", "signs nothing; say links.page or unsubscribe.page as well");
    }
    if (key.isPresent()) {
      page.flatMap(p -> checked("links.page", () -> DeepLinks.at(p).issuedBy(issuer)))
          .map(links -> utmSource.map(links::utmSource).orElse(links))
          .ifPresent(links -> builder.links(links.signedWith(key.get())));
      unsubscribe
          .flatMap(p -> checked("unsubscribe.page", () -> UnsubscribeLinks.at(p, key.get())))
          .ifPresent(builder::unsubscribe);
    }
  }

  private Optional<LinkKey> key(boolean needed) {
    String id = settings.text("links.key-id").orElse(USUAL_KEY_ID);
    Optional<Secret> secret = settings.secret("links.key").optional();
    if (secret.isEmpty()) {
      if (needed) {
        settings.problem("links.key", "is missing; links are signed with 32 bytes or more");
      }
      return Optional.empty();
    }
    return checked("links.key", () -> LinkKey.of(id, secret.get().reveal()));
  }

  /** What is wrong is told by the name of the setting, not by that of the part. */
  private <T> Optional<T> checked(String key, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(key, problem.message()));
      return Optional.empty();
    }
  }
}
