package io.engage.openai;

import io.engage.error.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Describes an {@link OpenAiModeration}. Only {@link #apiKey} is needed, or {@link #withoutKey}.
 * Not for several threads.
 */
public final class OpenAiModerationBuilder {

  static final String USUAL_MODEL = "omni-moderation-latest";
  static final int USUAL_CONCURRENCY = 16;
  static final int USUAL_RETRIES = 1;
  static final Duration USUAL_WAIT = Duration.ofMillis(500);
  static final Duration USUAL_CALL = Duration.ofSeconds(10);

  private static final Duration USUAL_CONNECT = Duration.ofSeconds(5);

  private final OpenAiGeneratorBuilder server =
      new OpenAiGeneratorBuilder()
          .model(USUAL_MODEL)
          .concurrency(USUAL_CONCURRENCY)
          .retries(USUAL_RETRIES, USUAL_WAIT)
          .timeouts(USUAL_CONNECT, USUAL_CALL, USUAL_CALL);

  OpenAiModerationBuilder() {}

  /** The secret that goes with every request, as {@code Authorization: Bearer}. */
  public OpenAiModerationBuilder apiKey(String apiKey) {
    server.apiKey(apiKey);
    return this;
  }

  /** For a server that wants no key, or wants it in a {@link #header} of its own. */
  public OpenAiModerationBuilder withoutKey() {
    server.withoutKey();
    return this;
  }

  /**
   * Which server: the part before {@code /moderations}; {@code https://api.openai.com/v1} by
   * default. It must be https, unless the server is on this machine.
   */
  public OpenAiModerationBuilder baseUrl(String baseUrl) {
    server.baseUrl(baseUrl);
    return this;
  }

  /** Which model; {@value #USUAL_MODEL} by default. */
  public OpenAiModerationBuilder model(String model) {
    server.model(model);
    return this;
  }

  /** Whose key it is, as {@code OpenAI-Organization}: for keys of several organisations. */
  public OpenAiModerationBuilder organisation(String organisation) {
    server.organisation(organisation);
    return this;
  }

  /** One header more with every request. Values are treated as secrets. */
  public OpenAiModerationBuilder header(String name, String value) {
    server.header(name, value);
    return this;
  }

  /** How many texts may be asked about at once, 1 to 1000; 16 by default. Further ones wait. */
  public OpenAiModerationBuilder concurrency(int concurrency) {
    server.concurrency(concurrency);
    return this;
  }

  /**
   * How long one try may take in all, waiting for others included, from a millisecond to 10
   * minutes; 10 seconds by default.
   */
  public OpenAiModerationBuilder timeout(Duration call) {
    server.timeouts(call.compareTo(USUAL_CONNECT) < 0 ? call : USUAL_CONNECT, call, call);
    return this;
  }

  /**
   * How to try again after a failure that may pass.
   *
   * @param count how many times at most, 0 to 10; once by default
   * @param firstWait how long before the first time; half a second by default
   */
  public OpenAiModerationBuilder retries(int count, Duration firstWait) {
    server.retries(count, firstWait);
    return this;
  }

  /** What a server's {@code Retry-After} date is compared with; the system by default. */
  public OpenAiModerationBuilder clock(InstantSource clock) {
    server.clock(clock);
    return this;
  }

  /**
   * Makes the filter. No connection is opened before the first text.
   *
   * @throws io.engage.error.SettingsException naming everything that is missing or out of range
   */
  public OpenAiModeration build() {
    return new OpenAiModeration(settings());
  }

  /** What is wrong so far, by paths that begin with {@code openai.}. */
  List<Problem> problems() {
    return server.problems();
  }

  OpenAiSettings settings() {
    return server.settings().moderating();
  }
}
