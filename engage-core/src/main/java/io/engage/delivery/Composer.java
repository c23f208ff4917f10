package io.engage.delivery;

import io.engage.content.Generation;
import io.engage.content.MessageContent;
import io.engage.content.Prompt;
import io.engage.content.Reading;
import io.engage.content.Rendered;
import io.engage.content.ShownFacts;
import io.engage.content.Template;
import io.engage.content.Words;
import io.engage.error.EngagementException;
import io.engage.error.PluginErrors;
import io.engage.error.RetriableException;
import io.engage.message.Message;
import io.engage.policy.Flag;
import io.engage.store.Claim;
import java.time.Instant;
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

  /**
   * Whether others are asked for the words or what they think of them, or they are there at once.
   */
  boolean takesTime(Message message) {
    return isGenerated(message) || editor.isSlow(message);
  }

  /** Whether words would be screened at present, and whether those of one message alone. */
  Leave outlook() {
    return editor.outlook();
  }

  /** Whether the filters are left alone, and it is not yet the time to try. */
  boolean isLeftAlone() {
    return editor.isLeftAlone();
  }

  /** Never throws for one message alone, so that its neighbours go on. */
  Composed compose(Claim claim) {
    return compose(
        claim.message(),
        parts.clock().instant(),
        Unscreened.before(claim.progress()).lostWords()
            ? Optional.of("the words before could not be screened")
            : Optional.empty());
  }

  /**
   * The same, of words that are read later.
   *
   * @param due when the message goes, as far as that is known
   */
  Composed compose(Message message, Instant due) {
    return compose(message, due, Optional.empty());
  }

  /** A model is not paid again for words that nobody could screen. */
  private Composed compose(Message message, Instant due, Optional<String> insteadOfGenerator) {
    try {
      return editor.during(
          message,
          () ->
              insteadOfGenerator.isPresent() && isGenerated(message)
                  ? fromTemplate(message, due, insteadOfGenerator)
                  : written(message, due));
    } catch (NotScreenedException e) {
      return new Composed.Unjudged(String.valueOf(e.getMessage()));
    } catch (LeftAloneException | InterruptedWritingException e) {
      return new Composed.GivenBack();
    } catch (RetriableException e) {
      // The rules could not be read: no fault of the message's.
      throw e;
    } catch (EngagementException e) {
      return new Composed.Refused("not composed: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      PluginErrors.raiseFatal(e);
      // Somebody else's exception may quote what it failed at.
      return new Composed.Refused("not composed: " + e.getClass().getSimpleName());
    }
  }

  private boolean isGenerated(Message message) {
    return message.wording().prompt().isPresent()
        && author.isPresent()
        && parts.isOn(Flag.AI_GENERATION, message);
  }

  private Composed written(Message message, Instant due) {
    Optional<String> prompt = message.wording().prompt();
    if (prompt.isEmpty()) {
      return fromTemplate(message, due, Optional.empty());
    }
    if (author.isEmpty()) {
      return fromTemplate(message, due, Optional.of("no generator is configured"));
    }
    if (!parts.isOn(Flag.AI_GENERATION, message)) {
      return fromTemplate(message, due, Optional.of("AI generation is switched off"));
    }
    return prompt(prompt.get(), message)
        .map(known -> generated(author.get(), known, message, due))
        .orElseGet(
            () -> fromTemplate(message, due, Optional.of("no prompt \"" + prompt.get() + "\"")));
  }

  private Composed generated(Author author, Prompt whole, Message message, Instant due) {
    ShownFacts facts = whole.facts(message.wording().given(), reading(message, due));
    Draft draft =
        facts
            .problem()
            .map(cause -> Draft.failed(Generation.notAsked(whole.toString()), cause))
            .orElseGet(() -> author.write(whole.told(facts.known()), facts, message));
    if (draft.words().isPresent()) {
      return new Composed.Written(draft.words().get());
    }
    LOG.warn("Message {} falls back to its template: {}", message.id(), draft.cause());
    Composed spoken = fromTemplate(message, due, Optional.of(draft.cause()));
    return spoken instanceof Composed.Written written
        ? new Composed.Written(written.words().after(draft.generation()))
        : spoken;
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
    Optional<String> blocked =
        editor.objectsTo(content, template.id().locale(), message, written.facts());
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
}
