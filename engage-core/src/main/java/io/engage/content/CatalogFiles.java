package io.engage.content;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files whose names are ids, read as a whole: all of their problems are told at once.
 *
 * @param kind what they are called in problems: {@code template}
 * @param suffix how their names end, with the dot
 */
record CatalogFiles(String kind, String suffix) {

  <T> List<T> fromResources(
      Class<?> anchor, List<String> ids, BiFunction<TemplateId, String, T> parse) {
    return load(ids, id -> resource(anchor, id + suffix), parse);
  }

  <T> List<T> fromDirectory(Path directory, BiFunction<TemplateId, String, T> parse) {
    try (Stream<Path> files = Files.list(directory)) {
      List<String> ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> isOne(name, suffix))
              .map(name -> name.substring(0, name.length() - suffix.length()))
              .sorted()
              .toList();
      return load(ids, id -> file(directory.resolve(id + suffix)), parse);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the " + kind + "s in " + directory, e);
    }
  }

  /** Whether a file is meant; names that begin with a dot are what editors leave beside theirs. */
  static boolean isOne(String name, String suffix) {
    return name.endsWith(suffix) && !name.startsWith(".");
  }

  private static <T> List<T> load(
      List<String> ids, Function<String, String> text, BiFunction<TemplateId, String, T> parse) {
    Problems problems = new Problems();
    List<T> loaded = new ArrayList<>();
    for (String id : ids) {
      try {
        loaded.add(parse.apply(TemplateId.parse(id), text.apply(id)));
      } catch (SettingsException e) {
        problems.addAll(e.problems());
      }
    }
    problems.throwIfAny();
    return loaded;
  }

  private String resource(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new SettingsException(
            kind + "." + name, "is not on the class path beside " + anchor.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + kind + " " + name, e);
    }
  }

  private String file(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + kind + " " + path, e);
    }
  }
}
