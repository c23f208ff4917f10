package io.engage.content;

import io.engage.error.NonRetriableException;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The approved templates of a pipeline, in languages, versions and variants. Safe for several
 * threads. It never changes, unless it is {@link #watching} a directory.
 *
 * <p>Wherever a template is asked for by name, {@code reminder} is its latest version and {@code
 * reminder@2} its second. Of the variants of a version, {@code reminder_bn_v2_a} and {@code
 * reminder_bn_v2_b}, a person gets always the same one.
 */
public final class TemplateCatalog {

  private static final CatalogFiles FILES = new CatalogFiles("template", ".mustache");

  private final Shelf<Template> templates;

  private TemplateCatalog(Shelf<Template> templates) {
    this.templates = templates;
  }

  /** These templates. */
  public static TemplateCatalog of(Template... templates) {
    return of(Arrays.asList(templates));
  }

  /**
   * Templates from the class path: {@code name_locale_vN.mustache} beside the class.
   *
   * @param anchor the class beside which the files lie
   * @param ids the templates' ids: {@code reminder_bn_v1}
   * @throws SettingsException with every problem of every file, one that is missing included
   */
  public static TemplateCatalog fromResources(Class<?> anchor, String... ids) {
    return of(FILES.fromResources(anchor, Arrays.asList(ids), Template::parse));
  }

  /**
   * All templates of a directory: its files called {@code name_locale_vN.mustache}.
   *
   * @throws SettingsException with every problem of every file
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  public static TemplateCatalog fromDirectory(Path directory) {
    return of(FILES.fromDirectory(directory, Template::parse));
  }

  /**
   * All templates of a directory, read anew when its files have changed. While anything is wrong
   * with the changed files, all of what was read before stays, and one warning says why. Files are
   * best put there whole, by moving them.
   *
   * @param every how long what was read counts before anybody looks again: 5 seconds, for one
   * @throws SettingsException with every problem of every file that is there now
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  public static TemplateCatalog watching(Path directory, InstantSource clock, Duration every) {
    Supplier<Versions<Template>> reader =
        () -> new Versions<>(FILES.fromDirectory(directory, Template::parse), Template::id);
    return new TemplateCatalog(Shelf.watching(FILES, directory, reader, clock, every));
  }

  private static TemplateCatalog of(List<Template> templates) {
    return new TemplateCatalog(Shelf.of(new Versions<>(templates, Template::id)));
  }

  /**
   * Reads the directory at once, if there is one.
   *
   * @throws SettingsException with everything that is wrong; then what was read before stays
   */
  public void reload() {
    templates.reload();
  }

  /** All templates, the latest versions first. */
  public List<Template> templates() {
    return templates.versions().all();
  }

  /** Who approved which, and when; by name, language, version and variant. */
  public Map<TemplateId, Approval> approvals() {
    Map<TemplateId, Approval> approvals = new LinkedHashMap<>();
    templates().stream()
        .sorted(Comparator.comparing(template -> template.id().toString()))
        .forEach(template -> approvals.put(template.id(), template.approval()));
    return approvals;
  }

  /** One template: {@code reminder_bn_v2_b}. */
  public Optional<Template> byId(String id) {
    return templates.versions().byId(id);
  }

  /**
   * The template for a language: for {@code bn-BD} that of {@code bn-BD}, else of {@code bn}, else
   * of {@code en}. Of several variants any, always the same.
   */
  public Optional<Template> find(String name, Locale locale) {
    return find(name, locale, "");
  }

  /**
   * The same, in the variant of a person.
   *
   * @param person the recipient's id
   */
  public Optional<Template> find(String name, Locale locale, String person) {
    return templates.versions().find(name, locale, person);
  }

  /**
   * The same as {@link #find}, for a caller that cannot do without.
   *
   * @throws NonRetriableException naming the template and what there is instead
   */
  public Template require(String name, Locale locale) {
    return templates.versions().require("template", name, locale);
  }

  List<Template> admitted(String name, Problems problems) {
    Versions<Template> now = templates.versions();
    now.checkPin("template", name, problems);
    return now.admitted(name);
  }
}
