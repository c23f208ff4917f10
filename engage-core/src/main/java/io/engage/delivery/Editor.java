package io.engage.delivery;

import io.engage.content.MessageContent;
import io.engage.content.Placeholders;
import io.engage.content.ShownFacts;
import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.policy.Flag;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads words before anybody else does. */
final class Editor {

  private static final String UNRESOLVED = "unresolved-placeholder";
  private static final SafetyFilter NO_LINKS = SafetyFilters.links(Set.of());

  private final DeliveryParts parts;
  private final Screening safety;

  Editor(DeliveryParts parts) {
    this.parts = parts;
    this.safety = new Screening(SafetyFilters.all(parts.safety()), parts.clock());
  }

  /** Whether somebody else is asked, which takes its time. */
  boolean isSlow(Message message) {
    return safety.isRemote() && parts.isOn(Flag.SAFETY, message);
  }

  /** Whether it is the time to show words to the filters, and whether those of one alone. */
  Leave outlook() {
    return safety.outlook();
  }

  /** Whether the filters are left alone, and it is not yet the time to try. */
  boolean isLeftAlone() {
    return safety.isLeftAlone();
  }

  /**
   * Does work that ends with words to be read here.
   *
   * @throws LeftAloneException without doing it, when it is not the time to show words to anybody
   */
  <T> T during(Message message, Supplier<T> work) {
    return parts.isOn(Flag.SAFETY, message) ? safety.during(work) : work.get();
  }

  /**
   * The rule that keeps finished words of a template from going, if one does.
   *
   * @param locale the template's, which need not be the recipient's
   * @param facts what was put in
   */
  Optional<String> objectsTo(
      MessageContent finished, Locale locale, Message message, Map<String, String> facts) {
    return parts.isOn(Flag.SAFETY, message)
        ? rule(safety.check(screened(finished, locale, message, facts, Words.Source.TEMPLATE)))
        : Optional.empty();
  }

  /**
   * What is wrong with a model's text, if anything is. Placeholders that nobody knows and links of
   * its own are refused whatever the host has switched off: the engine puts them in.
   *
   * @param text as the model wrote it
   * @param finished the same with its facts
   */
  Optional<String> objectsTo(
      MessageContent text, MessageContent finished, Message message, ShownFacts facts) {
    return unresolved(text, facts)
        .or(() -> unsafe(text, finished, message, facts).map(rule -> "unsafe: " + rule));
  }

  private Optional<String> unsafe(
      MessageContent text, MessageContent finished, Message message, ShownFacts facts) {
    Map<String, String> known = new HashMap<>(facts.texts());
    known.putAll(Placeholders.used(text, facts));
    return rule(NO_LINKS.check(
            screened(text, message.to().locale(), message, known, Words.Source.GENERATED)))
        .or(
            () ->
                parts.isOn(Flag.SAFETY, message)
                    ? rule(
                        safety.check(
                            screened(
                                finished,
                                message.to().locale(),
                                message,
                                known,
                                Words.Source.GENERATED)))
                    : Optional.empty());
  }

  private static Optional<String> unresolved(MessageContent text, ShownFacts facts) {
    String rest = Placeholders.without(text, facts).everything();
    boolean open = rest.contains("{{") || rest.contains("}}");
    return open ? Optional.of(UNRESOLVED) : Optional.empty();
  }

  private static ScreenedText screened(
      MessageContent words,
      Locale locale,
      Message message,
      Map<String, String> facts,
      Words.Source source) {
    return new ScreenedText(
        words, locale, message.to().channel(), facts, source, message.topic().purpose());
  }

  private static Optional<String> rule(SafetyVerdict verdict) {
    return verdict instanceof SafetyVerdict.Blocked blocked
        ? Optional.of(blocked.rule())
        : Optional.empty();
  }
}
