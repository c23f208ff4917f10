package io.engage.content;

import io.engage.error.NonRetriableException;
import io.engage.error.SettingsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The approved templates of a pipeline. Immutable. */
public final class TemplateCatalog {

  private static final CatalogFiles FILES = new CatalogFiles("template", ".mustache");

  private final Versions<Template> templates;

  private TemplateCatalog(List<Template> templates) {
    this.templates = new Versions<>(templates, Template::id);
  }

  /** These templates. */
  public static TemplateCatalog of(Template... templates) {
    return new TemplateCatalog(Arrays.asList(templates));
  }

  /**
   * Templates from the class path: {@code name_locale_vN.mustache} beside the class.
   *
   * @param anchor the class beside which the files lie
   * @param ids the templates' ids: {@code reminder_bn_v1}
   * @throws SettingsException with every problem of every file, one that is missing included
   */
  public static TemplateCatalog fromResources(Class<?> anchor, String... ids) {
    return new TemplateCatalog(FILES.fromResources(anchor, Arrays.asList(ids), Template::parse));
  }

  /**
   * All templates of a directory: its files called {@code name_locale_vN.mustache}.
   *
   * @throws SettingsException with every problem of every file
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  public static TemplateCatalog fromDirectory(Path directory) {
    return new TemplateCatalog(FILES.fromDirectory(directory, Template::parse));
  }

  /** All templates, the latest versions first. */
  public List<Template> templates() {
    return templates.all();
  }

  /**
   * The latest version for a language: for {@code bn-BD} that of {@code bn-BD}, else of {@code bn},
   * else of {@code en}.
   */
  public Optional<Template> find(String name, Locale locale) {
    return templates.find(name, locale);
  }

  /**
   * The same as {@link #find}, for a caller that cannot do without.
   *
   * @throws NonRetriableException naming the template and what there is instead
   */
  public Template require(String name, Locale locale) {
    return templates.require("template", name, locale);
  }
}
