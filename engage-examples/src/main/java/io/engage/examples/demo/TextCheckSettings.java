package io.engage.examples.demo;

import io.engage.message.ChannelId;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How texts are to be checked.
 *
 * @param filter by what
 * @param locale in which language they are
 * @param channel over which channel they would go
 * @param generated whether they are a model's
 */
record TextCheckSettings(SafetyFilter filter, Locale locale, ChannelId channel, boolean generated) {

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");
  private static final int USUAL_SHORTEST = 10;
  private static final int USUAL_LONGEST = 500;
  private static final Set<ChannelId> CHANNELS =
      Set.of(ChannelId.EMAIL, ChannelId.SMS, ChannelId.WHATSAPP, ChannelId.PUSH, ChannelId.WALLET);

  /**
   * Reads the options.
   *
   * @throws BadInputException naming the first option that cannot be
   */
  static TextCheckSettings of(CommandLine line) {
    ChannelId channel =
        line.value(Option.CHANNEL).map(TextCheckSettings::channel).orElse(ChannelId.EMAIL);
    return new TextCheckSettings(
        filter(line),
        ExplainSettings.locale(line.value(Option.LOCALE).orElse("en")),
        channel,
        line.has(Option.GENERATED));
  }

  private static SafetyFilter filter(CommandLine line) {
    List<SafetyFilter> filters = new ArrayList<>();
    line.value(Option.LENGTH).map(TextCheckSettings::length).ifPresent(filters::add);
    if (filters.isEmpty() && line.has(Option.CHANNEL)) {
      filters.add(SafetyFilters.length(USUAL_SHORTEST, USUAL_LONGEST));
    }
    filters.add(SafetyFilters.wording());
    return SafetyFilters.all(filters.toArray(SafetyFilter[]::new));
  }

  private static SafetyFilter length(String range) {
    Matcher matcher = RANGE.matcher(range);
    if (matcher.matches()) {
      int shortest = Integer.parseInt(matcher.group(1));
      int longest = Integer.parseInt(matcher.group(2));
      if (shortest <= longest) {
        return SafetyFilters.length(shortest, longest);
      }
    }
    throw new BadInputException(
        Option.LENGTH.spelling(), "must be two numbers, the smaller first: 10-500");
  }

  private static ChannelId channel(String name) {
    return CHANNELS.stream()
        .filter(channel -> channel.value().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    Option.CHANNEL.spelling(), "must be email, sms, whatsapp, push or wallet"));
  }
}
