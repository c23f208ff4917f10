package io.engage.delivery;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.Placeholders;
import io.engage.content.Prompt;
import io.engage.content.Reading;
import io.engage.content.Rendered;
import io.engage.content.ShownFacts;
import io.engage.content.Template;
import io.engage.content.TokensSpent;
import io.engage.content.Words;
import io.engage.error.EngagementException;
import io.engage.error.RetriableException;
import io.engage.message.Message;
import io.engage.policy.Flag;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the words of a message: the generator twice at most, then the approved template. */
final class Composer {

  private static final Logger LOG = LoggerFactory.getLogger(Composer.class);

  private final DeliveryParts parts;
  private final SafetyFilter safety;

  Composer(DeliveryParts parts) {
    this.parts = parts;
    this.safety = SafetyFilters.all(parts.safety());
  }

  /** Whether the words are written by a model, in their own time, or by a template, at once. */
  boolean needsGenerator(Message message) {
    return message.wording().prompt().isPresent()
        && parts.generator().isPresent()
        && isOn(Flag.AI_GENERATION, message);
  }

  /** Never throws for one message alone, so that its neighbours go on. */
  Composed compose(Message message) {
    return compose(message, parts.clock().instant());
  }

  /**
   * The same, of words that are read later.
   *
   * @param due when the message goes, as far as that is known
   */
  Composed compose(Message message, Instant due) {
    try {
      return written(message, due);
    } catch (RetriableException e) {
      // The rules could not be read: no fault of the message's.
      throw e;
    } catch (EngagementException e) {
      return new Composed.Refused("not composed: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // Somebody else's exception may quote what it failed at.
      return new Composed.Refused("not composed: " + e.getClass().getSimpleName());
    }
  }

  private Composed written(Message message, Instant due) {
    Optional<String> prompt = message.wording().prompt();
    if (prompt.isEmpty()) {
      return fromTemplate(message, due, Optional.empty());
    }
    if (parts.generator().isEmpty()) {
      return fromTemplate(message, due, Optional.of("no generator is configured"));
    }
    if (!isOn(Flag.AI_GENERATION, message)) {
      return fromTemplate(message, due, Optional.of("AI generation is switched off"));
    }
    return prompt(prompt.get(), message)
        .map(known -> generated(parts.generator().get(), known, message))
        .orElseGet(
            () -> fromTemplate(message, due, Optional.of("no prompt \"" + prompt.get() + "\"")));
  }

  private Composed generated(MessageGenerator generator, Prompt whole, Message message) {
    Instant now = parts.clock().instant();
    ShownFacts facts = whole.facts(message.wording().given(), reading(message, now));
    if (facts.problem().isPresent()) {
      return fromTemplate(message, now, facts.problem());
    }
    Prompt prompt = whole.told(facts.texts().keySet());
    Draft first = draft(generator, prompt, facts, message, Optional.empty());
    Draft last =
        first.isWorthAnotherTry()
            ? draft(generator, prompt, facts, message, Optional.of(first.refusal()))
            : first;
    if (last.words().isPresent()) {
      return new Composed.Written(last.words().get());
    }
    LOG.warn("Message {} falls back to its template: {}", message.id(), last.refusal());
    return fromTemplate(message, parts.clock().instant(), Optional.of(last.refusal()));
  }

  private Draft draft(
      MessageGenerator generator,
      Prompt prompt,
      ShownFacts facts,
      Message message,
      Optional<String> refusal) {
    try {
      GeneratedText text =
          generator.generate(
              new GenerationRequest(
                  prompt,
                  message.to().locale(),
                  facts.texts(),
                  refusal,
                  message.origin().correlationId()));
      parts.observer().onGenerated(message, text.model(), text.usage());
      return screenedDraft(prompt, facts, text, message);
    } catch (RuntimeException e) {
      if (e instanceof TokensSpent spent) {
        parts.observer().onGenerated(message, spent.model(), spent.usage());
      }
      return Draft.failed("generator failed: " + told(e));
    }
  }

  /** Our own exceptions are discreet; those of others may quote the prompt. */
  private static String told(RuntimeException e) {
    String type = e.getClass().getSimpleName();
    return e instanceof EngagementException ? type + ": " + e.getMessage() : type;
  }

  private Draft screenedDraft(
      Prompt prompt, ShownFacts facts, GeneratedText text, Message message) {
    Set<String> unknown = Placeholders.unknown(text.content(), facts);
    if (!unknown.isEmpty()) {
      return Draft.refused("unresolved-placeholder");
    }
    MessageContent content = Placeholders.fill(text.content(), facts);
    return blockedBy(content, message, facts.texts())
        .map(rule -> Draft.refused("unsafe: " + rule))
        .orElseGet(() -> Draft.of(Words.generated(content, prompt.toString(), text.model())));
  }

  private Composed fromTemplate(Message message, Instant due, Optional<String> insteadOfGenerator) {
    Template template = template(message);
    Rendered rendered = template.render(message.wording().given(), reading(message, due));
    return rendered.fold(
        written -> screened(template, written, message, insteadOfGenerator),
        refused -> new Composed.Refused(refused.reason()));
  }

  private Composed screened(
      Template template,
      Rendered.Written written,
      Message message,
      Optional<String> insteadOfGenerator) {
    MessageContent content = written.words();
    Optional<String> blocked = blockedBy(content, message, written.facts());
    if (blocked.isPresent()) {
      return new Composed.Refused("unsafe: " + blocked.get());
    }
    String origin = template.id().toString();
    return new Composed.Written(
        insteadOfGenerator
            .map(cause -> Words.fallback(content, origin, cause))
            .orElseGet(() -> Words.ofTemplate(content, origin)));
  }

  /** Words that count from now are counted from when they are read. */
  private static Reading reading(Message message, Instant due) {
    return new Reading(message.to().locale(), message.to().zone(), due);
  }

  /** Somebody whose language the template does not speak is written to in the pipeline's own. */
  private Template template(Message message) {
    String name = message.wording().template();
    return parts
        .templates()
        .find(name, message.to().locale(), message.to().recipientId())
        .or(() -> parts.templates().find(name, parts.locale(), message.to().recipientId()))
        .orElseGet(() -> parts.templates().require(name, parts.locale()));
  }

  private Optional<Prompt> prompt(String name, Message message) {
    return parts
        .prompts()
        .find(name, message.to().locale(), message.to().recipientId())
        .or(() -> parts.prompts().find(name, parts.locale(), message.to().recipientId()));
  }

  private boolean isOn(Flag flag, Message message) {
    return parts.rules().of(message.to().tenant()).policy().flags().isOn(flag, message.to());
  }

  private Optional<String> blockedBy(
      MessageContent content, Message message, Map<String, String> facts) {
    if (!isOn(Flag.SAFETY, message)) {
      return Optional.empty();
    }
    SafetyVerdict verdict =
        safety.check(
            new ScreenedText(content, message.to().locale(), message.to().channel(), facts));
    return verdict instanceof SafetyVerdict.Blocked blocked
        ? Optional.of(blocked.rule())
        : Optional.empty();
  }

  /** One try of the generator. */
  private record Draft(Optional<Words> words, String refusal, boolean isWorthAnotherTry) {

    static Draft of(Words words) {
      return new Draft(Optional.of(words), "", false);
    }

    static Draft refused(String rule) {
      return new Draft(Optional.empty(), rule, true);
    }

    static Draft failed(String cause) {
      return new Draft(Optional.empty(), cause, false);
    }
  }
}
