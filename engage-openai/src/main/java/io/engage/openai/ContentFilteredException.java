package io.engage.openai;

import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.error.NonRetriableException;
import java.util.Optional;

/** The provider's own filter cut the text off. */
public final class ContentFilteredException extends NonRetriableException implements TokensSpent {

  private static final long serialVersionUID = 1L;

  private final Spent spent;

  ContentFilteredException(Spent spent) {
    super("the filter of the provider cut the text off");
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
