package io.engage.content;

import io.engage.error.NonRetriableException;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The approved templates of a pipeline. Immutable. */
public final class TemplateCatalog {

  private static final String SUFFIX = ".mustache";

  private final List<Template> templates;

  private TemplateCatalog(Collection<Template> templates) {
    this.templates =
        templates.stream()
            .sorted(Comparator.comparingInt((Template t) -> t.id().version()).reversed())
            .toList();
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
    return load(Arrays.asList(ids), id -> resource(anchor, id + SUFFIX));
  }

  /**
   * All templates of a directory: its files called {@code name_locale_vN.mustache}.
   *
   * @throws SettingsException with every problem of every file
   * @throws UncheckedIOException when the directory cannot be read
   */
  public static TemplateCatalog fromDirectory(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<String> ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(SUFFIX))
              .map(name -> name.substring(0, name.length() - SUFFIX.length()))
              .sorted()
              .toList();
      return load(ids, id -> file(directory.resolve(id + SUFFIX)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the templates in " + directory, e);
    }
  }

  /** All templates, the latest versions first. */
  public List<Template> templates() {
    return templates;
  }

  /**
   * The latest version for a language: for {@code bn-BD} that of {@code bn-BD}, else of {@code bn},
   * else of {@code en}.
   */
  public Optional<Template> find(String name, Locale locale) {
    return Stream.of(locale, new Locale(locale.getLanguage()), Locale.ENGLISH)
        .flatMap(wanted -> latest(name, wanted).stream())
        .findFirst();
  }

  /**
   * The same as {@link #find}, for a caller that cannot do without.
   *
   * @throws NonRetriableException naming the template and what there is instead
   */
  public Template require(String name, Locale locale) {
    return find(name, locale)
        .orElseThrow(
            () ->
                new NonRetriableException(
                    "template \""
                        + name
                        + "\" for "
                        + locale.toLanguageTag()
                        + " is not in the catalogue, which has "
                        + templates));
  }

  private Optional<Template> latest(String name, Locale locale) {
    return templates.stream()
        .filter(t -> t.id().name().equals(name) && t.id().locale().equals(locale))
        .findFirst();
  }

  private static TemplateCatalog load(List<String> ids, Function<String, String> text) {
    Problems problems = new Problems();
    List<Template> loaded = new ArrayList<>();
    for (String id : ids) {
      try {
        loaded.add(Template.parse(TemplateId.parse(id), text.apply(id)));
      } catch (SettingsException e) {
        problems.addAll(e.problems());
      }
    }
    problems.throwIfAny();
    return new TemplateCatalog(loaded);
  }

  private static String resource(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new SettingsException(
            "template." + name, "is not on the class path beside " + anchor.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + name, e);
    }
  }

  private static String file(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read template " + path, e);
    }
  }
}
