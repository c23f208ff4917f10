package io.engage.safety;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows a body to a filter, as an approved English text unless something else is said. */
record Screening(
    SafetyFilter filter,
    Locale locale,
    ChannelId channel,
    Map<String, String> facts,
    Words.Source source,
    Purpose purpose) {

  static Screening by(SafetyFilter filter) {
    return new Screening(
        filter,
        Locale.ENGLISH,
        ChannelId.EMAIL,
        Map.of(),
        Words.Source.TEMPLATE,
        Purpose.PROMOTIONAL);
  }

  Screening in(String language) {
    return new Screening(filter, Locale.forLanguageTag(language), channel, facts, source, purpose);
  }

  Screening over(ChannelId other) {
    return new Screening(filter, locale, other, facts, source, purpose);
  }

  Screening given(String name, String value) {
    return given(Map.of(name, value));
  }

  Screening given(Map<String, String> all) {
    return new Screening(filter, locale, channel, all, source, purpose);
  }

  Screening generated() {
    return new Screening(filter, locale, channel, facts, Words.Source.GENERATED, purpose);
  }

  Screening sentFor(Purpose other) {
    return new Screening(filter, locale, channel, facts, source, other);
  }

  SafetyVerdict verdict(String body) {
    return verdict(MessageContent.of("", body));
  }

  SafetyVerdict verdict(MessageContent content) {
    return filter.check(new ScreenedText(content, locale, channel, facts, source, purpose));
  }

  /** The rule and the category, or "allowed". */
  String judge(String body) {
    return verdict(body) instanceof SafetyVerdict.Blocked blocked
        ? blocked.rule() + " " + blocked.category()
        : "allowed";
  }

  List<String> found(String body) {
    return verdict(body) instanceof SafetyVerdict.Blocked blocked ? blocked.words() : List.of();
  }
}
