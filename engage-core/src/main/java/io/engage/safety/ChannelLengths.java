package io.engage.safety;

import io.engage.message.ChannelId;
import io.engage.plugin.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings {@code length.CHANNEL}. */
final class ChannelLengths {

  private static final String KEY = "length";
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,6}) ?- ?([0-9]{1,6})");

  private ChannelLengths() {}

  static Map<ChannelId, SafetyFilter> read(Settings settings) {
    Map<ChannelId, SafetyFilter> filters = new LinkedHashMap<>();
    settings
        .entries(KEY)
        .forEach(
            (name, value) ->
                channel(settings, name)
                    .ifPresent(id -> filters.put(id, range(settings, name, value))));
    return filters;
  }

  private static Optional<ChannelId> channel(Settings settings, String name) {
    try {
      return Optional.of(ChannelId.of(name));
    } catch (IllegalArgumentException e) {
      settings.problem(KEY + "." + name, "is not the name of a channel");
      return Optional.empty();
    }
  }

  private static SafetyFilter range(Settings settings, String name, String value) {
    Matcher range = RANGE.matcher(value);
    if (range.matches()) {
      int shortest = Integer.parseInt(range.group(1));
      int longest = Integer.parseInt(range.group(2));
      if (shortest <= longest) {
        return SafetyFilters.length(shortest, longest);
      }
    }
    settings.problem(KEY + "." + name, "must be a range of characters, like 10-160");
    return SafetyFilters.length(SafetyFilters.SHORTEST, SafetyFilters.LONGEST);
  }
}
