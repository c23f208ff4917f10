package io.engage.openai;

import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.error.NonRetriableException;
import java.util.Optional;

/** The text was not finished within the tokens that it may have; half of it is of no use. */
public final class ModelStoppedAtLengthException extends NonRetriableException
    implements TokensSpent {

  private static final long serialVersionUID = 1L;

  private final Spent spent;

  ModelStoppedAtLengthException(int maxTokens, Spent spent) {
    super("the text was not finished within " + maxTokens + " tokens");
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
