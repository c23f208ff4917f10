package io.engage.content;

import io.engage.error.NonRetriableException;
import java.util.Map;
import java.util.function.Function;

/** What became of a template with one person's facts. */
public sealed interface Rendered {

  /** Whichever it is, as something else. */
  <T> T fold(Function<Written, T> written, Function<Refused, T> refused);

  /**
   * The words.
   *
   * @throws NonRetriableException saying what fact is missing or malformed
   */
  default MessageContent content() {
    return fold(
        Written::words,
        refused -> {
          throw new NonRetriableException(refused.reason());
        });
  }

  /**
   * Words. {@link #toString()} does not show them.
   *
   * @param words finished
   * @param facts every text that was put in, by its tag: {@code starts.date}
   */
  record Written(MessageContent words, Map<String, String> facts) implements Rendered {

    /** Copies the facts. */
    public Written {
      facts = Map.copyOf(facts);
    }

    @Override
    public <T> T fold(Function<Written, T> written, Function<Refused, T> refused) {
      return written.apply(this);
    }

    @Override
    public String toString() {
      return "Written[" + words + "]";
    }
  }

  /**
   * None.
   *
   * @param reason {@code missing-fact: service} or {@code malformed-fact: starts}
   */
  record Refused(String reason) implements Rendered {

    @Override
    public <T> T fold(Function<Written, T> written, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
