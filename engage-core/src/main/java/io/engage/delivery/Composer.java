package io.engage.delivery;

import io.engage.content.MessageContent;
import io.engage.content.Prompt;
import io.engage.content.Template;
import io.engage.content.Words;
import io.engage.error.EngagementException;
import io.engage.error.RetriableException;
import io.engage.message.Message;
import io.engage.policy.Flag;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the words of a message: a model's, or those of the approved template. */
final class Composer {

  private static final Logger LOG = LoggerFactory.getLogger(Composer.class);

  private final DeliveryParts parts;
  private final Editor editor;
  private final Optional<Author> author;

  Composer(DeliveryParts parts) {
    this.parts = parts;
    this.editor = new Editor(parts);
    this.author = parts.generator().map(one -> new Author(parts, editor, new TimedGenerator(one)));
  }

  /** Whether the words are written by a model, in their own time, or by a template, at once. */
  boolean needsGenerator(Message message) {
    return message.wording().prompt().isPresent()
        && author.isPresent()
        && parts.isOn(Flag.AI_GENERATION, message);
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
    if (author.isEmpty()) {
      return fromTemplate(message, Optional.of("no generator is configured"));
    }
    if (!parts.isOn(Flag.AI_GENERATION, message)) {
      return fromTemplate(message, Optional.of("AI generation is switched off"));
    }
    return prompt(prompt.get(), message)
        .map(known -> generated(author.get(), known, message))
        .orElseGet(() -> fromTemplate(message, Optional.of("no prompt \"" + prompt.get() + "\"")));
  }

  private Composed generated(Author author, Prompt prompt, Message message) {
    Draft draft = author.write(prompt, message);
    if (draft.words().isPresent()) {
      return new Composed.Written(draft.words().get());
    }
    LOG.warn("Message {} falls back to its template: {}", message.id(), draft.cause());
    Composed spoken = fromTemplate(message, Optional.of(draft.cause()));
    return spoken instanceof Composed.Written written
        ? new Composed.Written(written.words().after(draft.generation()))
        : spoken;
  }

  private Composed fromTemplate(Message message, Optional<String> insteadOfGenerator) {
    Template template = template(message);
    Optional<String> missing = template.missingFact(message.wording().facts());
    if (missing.isPresent()) {
      return new Composed.Refused("missing-fact: " + missing.get());
    }
    MessageContent content = template.render(message.wording().facts());
    Optional<String> blocked = editor.objectsTo(content, message);
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
}
