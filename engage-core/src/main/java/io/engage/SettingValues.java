package io.engage;

import io.engage.plugin.Setting;
import io.engage.plugin.Settings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings with several values. */
final class SettingValues {

  private final Settings settings;

  SettingValues(Settings settings) {
    this.settings = settings;
  }

  <E extends Enum<E>> Set<E> constants(String key, Class<E> type, Set<E> usual) {
    String names =
        EnumSet.allOf(type).stream()
            .map(c -> c.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    Function<String, E> parse = text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    return Set.copyOf(listOf(key, "some of " + names, parse).orElse(List.copyOf(usual)));
  }

  <T> Setting<List<T>> listOf(String key, String form, Function<String, T> parse) {
    return settings.value(
        key,
        form + ", with commas between them",
        text -> entries(text).stream().map(parse).toList(),
        List.of());
  }

  private static List<String> entries(String text) {
    List<String> entries =
        Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("no entries");
    }
    return entries;
  }
}
