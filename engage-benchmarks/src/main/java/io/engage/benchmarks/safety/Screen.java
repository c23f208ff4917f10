package io.engage.benchmarks.safety;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.SafetyVerdict.Blocked;
import io.engage.safety.ScreenedText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The standard filters of the words, one by one and together, in one language. */
final class Screen {

  private static final String TOGETHER = "all";

  private final Locale locale;
  private final Map<String, SafetyFilter> filters = new LinkedHashMap<>();

  Screen(Locale locale) {
    this.locale = locale;
    filters.put("banned-phrase", SafetyFilters.bannedPhrases(PhraseList.bundled()));
    filters.put("tone", SafetyFilters.shouting());
    filters.put("contact-details", SafetyFilters.contactDetails(Set.of()));
    filters.put("link", SafetyFilters.links(Set.of()));
    filters.put("unresolved-placeholder", SafetyFilters.placeholders());
    filters.put("script", SafetyFilters.script());
    filters.put(TOGETHER, SafetyFilters.wording());
  }

  /** For each rule that objects, the category; {@code all} for the first of all. */
  Map<String, String> objections(String text) {
    ScreenedText screened =
        new ScreenedText(MessageContent.of("", text), locale, ChannelId.SMS, Map.of());
    Map<String, String> objections = new LinkedHashMap<>();
    filters.forEach(
        (rule, filter) ->
            category(filter.check(screened)).ifPresent(category -> objections.put(rule, category)));
    return objections;
  }

  private static Optional<String> category(SafetyVerdict verdict) {
    return verdict instanceof Blocked blocked ? Optional.of(blocked.category()) : Optional.empty();
  }
}
