package io.engage.content;

import io.engage.error.NonRetriableException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things that come in languages and versions; the latest version of the nearest language counts.
 */
final class Versions<T> {

  private final List<T> all;
  private final Function<T, TemplateId> id;

  Versions(Collection<T> items, Function<T, TemplateId> id) {
    this.id = id;
    this.all =
        items.stream()
            .sorted(Comparator.comparingInt((T item) -> id.apply(item).version()).reversed())
            .toList();
  }

  List<T> all() {
    return all;
  }

  Optional<T> find(String name, Locale locale) {
    return Stream.of(locale, new Locale(locale.getLanguage()), Locale.ENGLISH)
        .flatMap(wanted -> latest(name, wanted).stream())
        .findFirst();
  }

  T require(String kind, String name, Locale locale) {
    return find(name, locale)
        .orElseThrow(
            () ->
                new NonRetriableException(
                    kind
                        + " \""
                        + name
                        + "\" for "
                        + locale.toLanguageTag()
                        + " is not in the catalogue, which has "
                        + all));
  }

  private Optional<T> latest(String name, Locale locale) {
    return all.stream()
        .filter(
            item -> id.apply(item).name().equals(name) && id.apply(item).locale().equals(locale))
        .findFirst();
  }
}
