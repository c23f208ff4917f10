package io.engage.testkit;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageGenerator;
import io.engage.error.RetriableException;

/**
 * A generator that fails when its turn comes. When its line drops, the text was written and paid
 * for and is lost: the call fails with a {@link RetriableException}.
 */
public final class FaultyGenerator extends FaultyDouble<FaultyGenerator>
    implements MessageGenerator {

  private final MessageGenerator generator;

  private FaultyGenerator(MessageGenerator generator) {
    this.generator = generator;
  }

  /** This generator, until something is to fail. */
  public static FaultyGenerator around(MessageGenerator generator) {
    return new FaultyGenerator(generator);
  }

  @Override
  public GeneratedText generate(GenerationRequest request) {
    return call(() -> generator.generate(request));
  }

  @Override
  public long mostTokens(GenerationRequest request) {
    return generator.mostTokens(request);
  }

  @Override
  public String toString() {
    return "FaultyGenerator[" + generator + "]";
  }

  @Override
  FaultyGenerator self() {
    return this;
  }

  @Override
  Object lineDropped() {
    throw new RetriableException("the line dropped before the answer");
  }
}
