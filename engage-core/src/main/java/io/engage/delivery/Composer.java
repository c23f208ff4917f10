package io.engage.delivery;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.Placeholders;
import io.engage.content.Prompt;
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
import java.util.Locale;
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
    try {
      return written(message);
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

  private Composed written(Message message) {
    Optional<String> prompt = message.wording().prompt();
    if (prompt.isEmpty()) {
      return fromTemplate(message, Optional.empty());
    }
    if (parts.generator().isEmpty()) {
      return fromTemplate(message, Optional.of("no generator is configured"));
    }
    if (!isOn(Flag.AI_GENERATION, message)) {
      return fromTemplate(message, Optional.of("AI generation is switched off"));
    }
    return prompt(prompt.get(), message)
        .map(known -> generated(parts.generator().get(), known, message))
        .orElseGet(() -> fromTemplate(message, Optional.of("no prompt \"" + prompt.get() + "\"")));
  }

  private Composed generated(MessageGenerator generator, Prompt prompt, Message message) {
    Draft first = draft(generator, prompt, message, Optional.empty());
    Draft last =
        first.isWorthAnotherTry()
            ? draft(generator, prompt, message, Optional.of(first.refusal()))
            : first;
    if (last.words().isPresent()) {
      return new Composed.Written(last.words().get());
    }
    LOG.warn("Message {} falls back to its template: {}", message.id(), last.refusal());
    return fromTemplate(message, Optional.of(last.refusal()));
  }

  private Draft draft(
      MessageGenerator generator, Prompt prompt, Message message, Optional<String> refusal) {
    try {
      GeneratedText text =
          generator.generate(
              new GenerationRequest(
                  prompt,
                  message.to().locale(),
                  message.wording().facts(),
                  refusal,
                  message.origin().correlationId()));
      parts.observer().onGenerated(message, text.model(), text.usage());
      return screenedDraft(prompt, text, message);
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

  private Draft screenedDraft(Prompt prompt, GeneratedText text, Message message) {
    Set<String> unknown = Placeholders.unknown(text.content(), message.wording().facts());
    if (!unknown.isEmpty()) {
      return Draft.refused("unresolved-placeholder");
    }
    MessageContent content = Placeholders.fill(text.content(), message.wording().facts());
    return blockedBy(content, message.to().locale(), message, Words.Source.GENERATED)
        .map(rule -> Draft.refused("unsafe: " + rule))
        .orElseGet(() -> Draft.of(Words.generated(content, prompt.toString(), text.model())));
  }

  private Composed fromTemplate(Message message, Optional<String> insteadOfGenerator) {
    Template template = template(message);
    Optional<String> missing = template.missingFact(message.wording().facts());
    if (missing.isPresent()) {
      return new Composed.Refused("missing-fact: " + missing.get());
    }
    MessageContent content = template.render(message.wording().facts());
    Optional<String> blocked =
        blockedBy(content, template.id().locale(), message, Words.Source.TEMPLATE);
    if (blocked.isPresent()) {
      return new Composed.Refused("unsafe: " + blocked.get());
    }
    String origin = template.id().toString();
    return new Composed.Written(
        insteadOfGenerator
            .map(cause -> Words.fallback(content, origin, cause))
            .orElseGet(() -> Words.ofTemplate(content, origin)));
  }

  /** Somebody whose language the template does not speak is written to in the pipeline's own. */
  private Template template(Message message) {
    String name = message.wording().template();
    return parts
        .templates()
        .find(name, message.to().locale())
        .orElseGet(() -> parts.templates().require(name, parts.locale()));
  }

  private Optional<Prompt> prompt(String name, Message message) {
    return parts
        .prompts()
        .find(name, message.to().locale())
        .or(() -> parts.prompts().find(name, parts.locale()));
  }

  private boolean isOn(Flag flag, Message message) {
    return parts.rules().of(message.to().tenant()).policy().flags().isOn(flag, message.to());
  }

  private Optional<String> blockedBy(
      MessageContent content, Locale locale, Message message, Words.Source source) {
    if (!isOn(Flag.SAFETY, message)) {
      return Optional.empty();
    }
    SafetyVerdict verdict = safety.check(ScreenedText.of(content, locale, message, source));
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
