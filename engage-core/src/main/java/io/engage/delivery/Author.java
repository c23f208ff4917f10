package io.engage.delivery;

import io.engage.content.GeneratedText;
import io.engage.content.Generation;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.Placeholders;
import io.engage.content.Prompt;
import io.engage.content.ShownFacts;
import io.engage.content.TokenBudgetSpentException;
import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.content.Words;
import io.engage.delivery.TimedGenerator.TooLateException;
import io.engage.error.EngagementException;
import io.engage.error.RetriableException;
import io.engage.message.Message;
import java.time.Duration;
import java.util.Optional;

/** Has a model write the words of a message: twice at most, in time and within the budgets. */
final class Author {

  private final DeliveryParts parts;
  private final Editor editor;
  private final TimedGenerator generator;
  private final Confidence confidence;

  Author(DeliveryParts parts, Editor editor, TimedGenerator generator) {
    this.parts = parts;
    this.editor = editor;
    this.generator = generator;
    this.confidence = new Confidence(parts.clock());
  }

  /** The last draft, whether it has words or not. */
  Draft write(Prompt prompt, ShownFacts facts, Message message) {
    Patience patience = Patience.of(message, parts);
    Generation none = Generation.notAsked(prompt.toString());
    Draft first = draft(new Try(prompt, facts, message, patience, none, Optional.empty()));
    return first.advice().isEmpty()
        ? first
        : draft(new Try(prompt, facts, message, patience, first.generation(), first.advice()));
  }

  private Draft draft(Try one) {
    Duration left = one.patience().left();
    if (left.isZero()) {
      return Draft.failed(one.before(), "no time is left for a model");
    }
    Leave leave = confidence.leave();
    if (leave == Leave.NO) {
      return Draft.failed(one.before(), "the generator is left alone for a while");
    }
    try {
      return afforded(one, left);
    } finally {
      confidence.asked(leave);
    }
  }

  private Draft afforded(Try one, Duration left) {
    Spending spending = new Spending(parts.store(), Allowances.of(one.message(), parts));
    GenerationRequest request = one.request(spending);
    try {
      spending.begin(generator.mostTokens(request));
    } catch (RetriableException e) {
      // The store is away, and the template could not be stored either.
      throw e;
    } catch (RuntimeException e) {
      return Draft.failed(one.before(), cause("token budget", e));
    }
    return answered(one, spending, request, left);
  }

  private Draft answered(Try one, Spending spending, GenerationRequest request, Duration left) {
    long mark = SystemTime.mark();
    GeneratedText text;
    try {
      text = spending.believed(generator.write(request, left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      spending.settle(Cost.unknown());
      throw new InterruptedWritingException();
    } catch (RuntimeException e) {
      return failed(one, spending, one.before().tried(SystemTime.since(mark)), e);
    }
    confidence.answered();
    spending.settle(Cost.of(text.usage()));
    return read(one, text, one.before().tried(SystemTime.since(mark)));
  }

  /** What fails from here on is none of the generator's fault. */
  private Draft read(Try one, GeneratedText text, Generation tried) {
    try {
      return screened(one, text, told(one, tried, text.model(), text.usage(), text.finish()));
    } catch (NotScreenedException | InterruptedWritingException e) {
      throw e;
    } catch (RuntimeException e) {
      return Draft.failed(tried.answered(text.model(), text.usage(), text.finish()), cause(e));
    }
  }

  private Draft failed(Try one, Spending spending, Generation tried, RuntimeException e) {
    if (!(e instanceof TooLateException && one.isHurried())) {
      confidence.failed(e);
    }
    spending.settle(Cost.of(e));
    Generation known =
        e instanceof TokensSpent spent
            ? told(one, tried, spent.model(), spending.credible(spent.usage()), spent.finish())
            : tried;
    return Draft.failed(known, cause(e));
  }

  private Draft screened(Try one, GeneratedText text, Generation generation) {
    Message message = one.message();
    MessageContent finished = Placeholders.fill(text.content(), one.facts());
    return editor
        .objectsTo(text.content(), finished, message, one.facts())
        .map(cause -> Draft.refused(generation, cause))
        .orElseGet(
            () ->
                Draft.written(
                    generation, Words.generated(finished, one.prompt().toString(), text.model())));
  }

  private Generation told(
      Try one, Generation tried, String model, TokenUsage usage, Optional<String> finish) {
    parts.observer().onGenerated(one.message(), model, usage);
    return tried.answered(model, usage, finish);
  }

  /** Our own exceptions are discreet; those of others may quote the prompt. */
  private static String cause(RuntimeException e) {
    return cause("generator", e);
  }

  private static String cause(String who, RuntimeException e) {
    if (e instanceof TokenBudgetSpentException) {
      return String.valueOf(e.getMessage());
    }
    String type = e.getClass().getSimpleName();
    return who
        + " failed: "
        + (e instanceof EngagementException ? type + ": " + e.getMessage() : type);
  }

  /** One try, and what was before it. */
  private record Try(
      Prompt prompt,
      ShownFacts facts,
      Message message,
      Patience patience,
      Generation before,
      Optional<String> refusal) {

    /** Whether the generator had less time than usual: what is late then says nothing of it. */
    boolean isHurried() {
      return refusal.isPresent() || !patience.isUsual();
    }

    GenerationRequest request(Spending meter) {
      return new GenerationRequest(
          prompt,
          message.to().locale(),
          facts.texts(),
          refusal,
          message.origin().correlationId(),
          meter);
    }
  }
}
