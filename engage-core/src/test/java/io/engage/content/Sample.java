package io.engage.content;

import io.engage.message.Fact;
import io.engage.message.GivenFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Templates, facts and readers for tests. */
final class Sample {

  static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  /** Saturday noon in Dhaka. */
  static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  private Sample() {}

  static Reading reading(String language) {
    return new Reading(Locale.forLanguageTag(language), DHAKA, NOON);
  }

  /** A template that declares these facts and says nothing but this body. */
  static Template body(String facts, String body) {
    return template("x_en_v1", "facts: " + facts + "\n", body);
  }

  static Template template(String id, String headers, String body) {
    return Template.parse(
        TemplateId.parse(id), headers + "approved: Tests, 2026-11-01\nsubject: s\n\n" + body);
  }

  /** The same in the language of a reader, whatever the reader's region is. */
  static Template spoken(String reader, String facts, String body) {
    String language = Locale.forLanguageTag(reader).getLanguage();
    return template("x_" + language + "_v1", "facts: " + facts + "\n", body);
  }

  static String shown(String facts, String body, String language, Map<String, Fact> known) {
    return spoken(language, facts, body)
        .render(GivenFacts.of(known), reading(language))
        .content()
        .body();
  }
}
