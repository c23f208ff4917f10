package io.engage.openai;

import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.error.NonRetriableException;
import java.util.Optional;

/** The model declined to write the text. */
public final class ModelRefusedException extends NonRetriableException implements TokensSpent {

  private static final long serialVersionUID = 1L;

  private final Spent spent;

  ModelRefusedException(Spent spent) {
    super("the model declined to write the text");
    this.spent = spent;
  }

  @Override
  public String model() {
    return spent.model();
  }

  @Override
  public TokenUsage usage() {
    return spent.usage();
  }

  @Override
  public Optional<String> finish() {
    return spent.finished();
  }
}
