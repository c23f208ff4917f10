package io.engage.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An explanation for people. What the ledger quotes stays as it stands there, so that both can be
 * compared.
 */
final class ExplanationText {

  private final Phrases phrases;
  private final DateTimeFormatter time;

  private ExplanationText(Phrases phrases, Locale locale) {
    this.phrases = phrases;
    this.time =
        DateTimeFormatter.ofPattern(phrases.timePattern(), locale)
            .withDecimalStyle(DecimalStyle.of(locale));
  }

  static ExplanationText in(Locale locale) {
    return locale.getLanguage().equals("bn")
        ? new ExplanationText(Phrases.BENGALI, locale)
        : new ExplanationText(Phrases.ENGLISH, Locale.ENGLISH);
  }

  String of(Explanation explanation) {
    ZoneId zone = explanation.subject().to().zone();
    StringBuilder text = new StringBuilder();
    heading(text, explanation, zone);
    answer(text, explanation, zone);
    for (GateReport gate : explanation.gates()) {
      line(text, gate, zone);
    }
    return text.toString();
  }

  private void heading(StringBuilder text, Explanation explanation, ZoneId zone) {
    Explanation.Subject subject = explanation.subject();
    text.append(
        phrases
            .heading()
            .formatted(
                subject.topic().name(),
                subject.to().recipientId(),
                subject.to().channel(),
                local(explanation.at(), zone),
                zone.getId()));
    subject
        .message()
        .ifPresent(
            id ->
                text.append(
                    phrases
                        .message()
                        .formatted(
                            id,
                            subject.state().map(state -> state.label()).orElse("?"),
                            subject.history().orElse("-"))));
  }

  private void answer(StringBuilder text, Explanation explanation, ZoneId zone) {
    if (explanation.allowed()) {
      text.append(phrases.yes().formatted());
      return;
    }
    String why = explanation.decisive().flatMap(GateReport::reason).orElse("?");
    text.append(phrases.no().formatted(why));
    text.append(
        explanation
            .nextInstant()
            .map(next -> phrases.next().formatted(local(next, zone)))
            .orElseGet(() -> phrases.never().formatted()));
  }

  private void line(StringBuilder text, GateReport gate, ZoneId zone) {
    String name = phrases.gates().getOrDefault(gate.gate(), gate.gate());
    text.append(gate.passes() ? "  + " : "  - ").append(name);
    gate.reason().ifPresent(reason -> text.append(": ").append(reason));
    gate.until().ifPresent(until -> text.append(phrases.until().formatted(local(until, zone))));
    text.append(phrases.saw().formatted(seen(gate.saw())));
  }

  private static String seen(Map<String, String> saw) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(saw)
        .forEach(
            (name, value) ->
                text.append(text.isEmpty() ? "" : "; ").append(name).append(' ').append(value));
    return text.toString();
  }

  private String local(Instant instant, ZoneId zone) {
    return time.format(instant.atZone(zone));
  }
}
