package io.engage.content;

/**
 * What a model's answer cost, in tokens as its provider counts them.
 *
 * @param prompt tokens read, 0 or more
 * @param completion tokens written, 0 or more
 */
public record TokenUsage(long prompt, long completion) {

  /** Checks the figures. */
  public TokenUsage {
    if (prompt < 0 || completion < 0) {
      throw new IllegalArgumentException("token usage: must be 0 or more");
    }
  }

  /** Nothing. */
  public static final TokenUsage NONE = new TokenUsage(0, 0);

  /** Read and written together; {@link Long#MAX_VALUE} when that is more. */
  public long total() {
    return sum(prompt, completion);
  }

  /** Both together; {@link Long#MAX_VALUE} where that is more. */
  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(sum(prompt, other.prompt), sum(completion, other.completion));
  }

  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
