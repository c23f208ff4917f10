package io.engage.delivery;

import io.engage.content.MessageContent;
import io.engage.content.Placeholders;
import io.engage.message.Message;
import io.engage.policy.Flag;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads words before anybody else does. */
final class Editor {

  private static final String UNRESOLVED = "unresolved-placeholder";
  private static final SafetyFilter NO_LINKS = SafetyFilters.links(Set.of());

  private final DeliveryParts parts;
  private final SafetyFilter safety;

  Editor(DeliveryParts parts) {
    this.parts = parts;
    this.safety = SafetyFilters.all(parts.safety());
  }

  /** The rule that keeps finished words from going, if one does. */
  Optional<String> objectsTo(MessageContent finished, Message message) {
    return parts.isOn(Flag.SAFETY, message) ? rule(safety, finished, message) : Optional.empty();
  }

  /**
   * What is wrong with a model's text, if anything is. Placeholders that nobody knows and links of
   * its own are refused whatever the host has switched off: the engine puts them in.
   *
   * @param text as the model wrote it
   * @param finished the same with its facts
   */
  Optional<String> objectsTo(MessageContent text, MessageContent finished, Message message) {
    return unresolved(text, message.wording().facts())
        .or(
            () ->
                rule(NO_LINKS, text, message)
                    .or(() -> objectsTo(finished, message))
                    .map(r -> "unsafe: " + r));
  }

  private static Optional<String> unresolved(MessageContent text, Map<String, String> facts) {
    Map<String, String> nothing = new HashMap<>(facts);
    nothing.replaceAll((name, value) -> "");
    String rest = Placeholders.fill(text, nothing).everything();
    boolean open = rest.contains("{{") || rest.contains("}}");
    return open || !Placeholders.unknown(text, facts).isEmpty()
        ? Optional.of(UNRESOLVED)
        : Optional.empty();
  }

  private static Optional<String> rule(SafetyFilter filter, MessageContent words, Message message) {
    SafetyVerdict verdict =
        filter.check(
            new ScreenedText(
                words, message.to().locale(), message.to().channel(), message.wording().facts()));
    return verdict instanceof SafetyVerdict.Blocked blocked
        ? Optional.of(blocked.rule())
        : Optional.empty();
  }
}
