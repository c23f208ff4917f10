package io.engage.openai;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalDouble;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Everything a generator was told, checked.
 *
 * @param endpoint where requests go, path included
 * @param headers what goes with each request, the key included
 * @param tokenLimit the name and value of the field that bounds an answer
 */
record OpenAiSettings(
    HttpUrl endpoint,
    Headers headers,
    String model,
    TokenLimit tokenLimit,
    OptionalDouble temperature,
    int concurrency,
    Timeouts timeouts,
    Retries retries,
    InstantSource clock) {

  /** Without the headers, which hold secrets. */
  @Override
  public String toString() {
    return "OpenAiSettings[" + model + " at " + endpoint.host() + "]";
  }

  /** The same for moderation, which stands beside chat completions. */
  OpenAiSettings moderating() {
    HttpUrl beside =
        endpoint
            .newBuilder()
            .removePathSegment(endpoint.pathSize() - 1)
            .setPathSegment(endpoint.pathSize() - 2, "moderations")
            .build();
    return new OpenAiSettings(
        beside, headers, model, tokenLimit, temperature, concurrency, timeouts, retries, clock);
  }

  /** The longest time that one text can take, waiting for a place included. */
  Duration deadline() {
    Duration tries = timeouts.call().multipliedBy(retries.count() + 1L);
    return patience().plus(tries).plus(Backoff.LONGEST_WAIT.multipliedBy(retries.count()));
  }

  /** How long to wait for a place among the texts being written. */
  Duration patience() {
    return timeouts.call();
  }

  /** How many tokens an answer may have, by the name that the model knows. */
  record TokenLimit(String field, int most) {

    /** The setting of that name. */
    String key() {
      return field.replace('_', '-');
    }

    static TokenLimit usual(int most) {
      return new TokenLimit("max_tokens", most);
    }

    static TokenLimit ofReasoning(int most) {
      return new TokenLimit("max_completion_tokens", most);
    }
  }

  /**
   * How long to wait for a connection, for each piece of the answer, and for all of a call. An
   * answer comes in one piece once it is written, so a shorter read is what ends a call.
   */
  record Timeouts(Duration connect, Duration read, Duration call) {

    static Timeouts standard() {
      return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }
  }

  /** How often to try again, and how long to wait before the first time. */
  record Retries(int count, Duration first) {

    static Retries standard() {
      return new Retries(3, Duration.ofSeconds(2));
    }
  }
}
