package io.engage.openai;

import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.error.RetriableException;
import java.util.Optional;

/** What came back is not a whole message of the agreed shape: cut, empty or something else. */
public final class UnreadableAnswerException extends RetriableException implements TokensSpent {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final Spent spent;

  UnreadableAnswerException(String what) {
    this(what, Spent.NOTHING);
  }

  UnreadableAnswerException(String what, Spent spent) {
    super("the answer cannot be used: " + what);
    this.what = what;
    this.spent = spent;
  }

  /** The same, from where it is known what the answer cost. */
  UnreadableAnswerException costing(Spent cost) {
    return new UnreadableAnswerException(what, cost);
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
