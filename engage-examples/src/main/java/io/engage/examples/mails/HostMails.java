package io.engage.examples.mails;

import io.engage.content.MessageContent;
import io.engage.content.Reading;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.email.EmailLayout;
import io.engage.email.SenderIdentity;
import io.engage.message.Fact;
import io.engage.message.Facts;
import io.engage.message.GivenFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What one host application writes, and how its mails look.
 *
 * @param host its name
 * @param templates its words
 * @param samples a case for each template, for readers of a language
 * @param layout the look
 * @param sender who stands at the foot of a mail
 */
public record HostMails(
    String host,
    TemplateCatalog templates,
    Function<Locale, List<Sample>> samples,
    EmailLayout layout,
    SenderIdentity sender) {

  /** The samples are read at noon of this Sunday, in Dhaka. */
  private static final Instant NOON = Instant.parse("2026-11-22T06:00:00Z");

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final String PROMO = "ABAR21";

  /** The words of a sample of which everything is known. */
  public MessageContent full(Sample sample, Locale locale) {
    Map<String, Fact> facts = new HashMap<>(ofTheEngine());
    facts.put("promo", Fact.of(PROMO));
    facts.put("name", Fact.of(sample.reader()));
    facts.putAll(Facts.of(sample.full()));
    return words(sample, facts, locale);
  }

  /** The words of a sample of which no more is known than it needs. */
  public MessageContent minimal(Sample sample, Locale locale) {
    Map<String, Fact> facts = new HashMap<>(ofTheEngine());
    if (templates.require(sample.template(), locale).requiredFacts().contains("promo")) {
      facts.put("promo", Fact.of(PROMO));
    }
    facts.putAll(Facts.of(sample.minimal()));
    return words(sample, facts, locale);
  }

  private static Map<String, Fact> ofTheEngine() {
    return Map.of("valid_for", Fact.of(Duration.ofHours(48)), "valid_hours", Fact.of(48));
  }

  private MessageContent words(Sample sample, Map<String, Fact> facts, Locale locale) {
    Template template = templates.require(sample.template(), locale);
    return template.render(GivenFacts.of(facts), new Reading(locale, DHAKA, NOON)).content();
  }
}
