package io.engage.content;

import io.engage.error.NonRetriableException;
import io.engage.error.Problems;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Things that come in languages, versions and variants; the latest version of the nearest language
 * counts, unless one is pinned.
 */
final class Versions<T> {

  private final List<T> all;
  private final Function<T, TemplateId> id;
  private final Map<String, List<T>> byName;

  Versions(Collection<T> items, Function<T, TemplateId> id) {
    this.id = id;
    Comparator<TemplateId> order =
        Comparator.comparingInt(TemplateId::version)
            .reversed()
            .thenComparing(one -> one.variant().orElse(""));
    this.all = items.stream().sorted(Comparator.comparing(id, order)).toList();
    this.byName = all.stream().collect(Collectors.groupingBy(item -> id.apply(item).name()));
  }

  List<T> all() {
    return all;
  }

  /** All that somebody might get who asks for this, in every language. */
  List<T> admitted(String asked) {
    Pin pin = Pin.parse(asked);
    Map<Locale, Integer> latest = new HashMap<>();
    List<T> admitted = named(pin).toList();
    admitted.forEach(
        item -> latest.merge(id.apply(item).locale(), id.apply(item).version(), Math::max));
    return admitted.stream()
        .filter(
            item -> Objects.equals(latest.get(id.apply(item).locale()), id.apply(item).version()))
        .toList();
  }

  /** Languages that the name has, but not in the version that is asked for. */
  void checkPin(String kind, String asked, Problems problems) {
    Pin pin = Pin.parse(asked);
    List<Locale> there = named(pin).map(item -> id.apply(item).locale()).toList();
    byName.getOrDefault(pin.name(), List.of()).stream()
        .map(item -> id.apply(item).locale())
        .distinct()
        .filter(locale -> !there.contains(locale))
        .forEach(
            locale ->
                problems.add(
                    kind + "." + asked, "is not there in " + locale.toLanguageTag() + ": " + all));
  }

  /**
   * What a person gets.
   *
   * @param person whose variant
   */
  Optional<T> find(String asked, Locale locale, String person) {
    Pin pin = Pin.parse(asked);
    return Stream.of(locale, new Locale(locale.getLanguage()), Locale.ENGLISH)
        .flatMap(wanted -> drawn(pin, wanted, person).stream())
        .findFirst();
  }

  T require(String kind, String asked, Locale locale) {
    return find(asked, locale, "")
        .orElseThrow(
            () ->
                new NonRetriableException(
                    kind
                        + " \""
                        + asked
                        + "\" for "
                        + locale.toLanguageTag()
                        + " is not in the catalogue, which has "
                        + all));
  }

  Optional<T> byId(String text) {
    return all.stream().filter(item -> id.apply(item).toString().equals(text)).findFirst();
  }

  private Optional<T> drawn(Pin pin, Locale locale, String person) {
    List<T> known = named(pin).filter(item -> id.apply(item).locale().equals(locale)).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    int version = id.apply(known.get(0)).version();
    List<T> variants = known.stream().filter(item -> id.apply(item).version() == version).toList();
    return Optional.of(Variant.drawn(variants, person, pin.name(), version));
  }

  private Stream<T> named(Pin pin) {
    return byName.getOrDefault(pin.name(), List.of()).stream()
        .filter(item -> pin.admits(id.apply(item)));
  }
}
