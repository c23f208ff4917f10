package io.engage.openai;

import io.engage.error.Problem;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.openai.OpenAiSettings.Retries;
import io.engage.openai.OpenAiSettings.Timeouts;
import io.engage.openai.OpenAiSettings.TokenLimit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * Describes an {@link OpenAiGenerator}. Only {@link #apiKey} is needed, or {@link #withoutKey}. Not
 * for several threads.
 */
public final class OpenAiGeneratorBuilder {

  private static final int MOST_TOKENS = 16_384;
  private static final int MOST_AT_ONCE = 1000;
  private static final int MOST_RETRIES = 10;
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

  private Optional<String> apiKey = Optional.empty();
  private boolean withoutKey;
  private String baseUrl = "https://api.openai.com/v1";
  private String model = "gpt-4o-mini";
  private Optional<String> organisation = Optional.empty();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private TokenLimit tokenLimit = TokenLimit.usual(400);
  private OptionalDouble temperature = OptionalDouble.empty();
  private int concurrency = 4;
  private Timeouts timeouts = Timeouts.standard();
  private Retries retries = Retries.standard();
  private InstantSource clock = InstantSource.system();

  OpenAiGeneratorBuilder() {}

  /** The secret that goes with every request, as {@code Authorization: Bearer}. */
  public OpenAiGeneratorBuilder apiKey(String apiKey) {
    this.apiKey = Optional.of(apiKey);
    return this;
  }

  /** For a server that wants no key, or wants it in a {@link #header} of its own. */
  public OpenAiGeneratorBuilder withoutKey() {
    this.withoutKey = true;
    return this;
  }

  /**
   * Which server: the part before {@code /chat/completions}; {@code https://api.openai.com/v1} by
   * default. It must be https, unless the server is on this machine.
   */
  public OpenAiGeneratorBuilder baseUrl(String baseUrl) {
    this.baseUrl = baseUrl;
    return this;
  }

  /** Which model, by its server's name for it; {@code gpt-4o-mini} by default. */
  public OpenAiGeneratorBuilder model(String model) {
    this.model = model;
    return this;
  }

  /** Who pays, as {@code OpenAI-Organization}: for keys of several organisations. */
  public OpenAiGeneratorBuilder organisation(String organisation) {
    this.organisation = Optional.of(organisation);
    return this;
  }

  /**
   * One header more with every request. Values are treated as secrets.
   *
   * @param name none of those that the generator or the protocol sets, {@code Authorization} among
   *     them
   * @param value one line of ASCII
   */
  public OpenAiGeneratorBuilder header(String name, String value) {
    this.headers.put(name, value);
    return this;
  }

  /**
   * How many tokens an answer may have, 1 to 16384; 400 by default. It is sent as {@code
   * max_tokens}, which every compatible server heeds.
   */
  public OpenAiGeneratorBuilder maxTokens(int most) {
    this.tokenLimit = TokenLimit.usual(most);
    return this;
  }

  /**
   * The same, sent as {@code max_completion_tokens}: for the reasoning models, which refuse the
   * other name. What they think counts too, so give them more.
   */
  public OpenAiGeneratorBuilder maxCompletionTokens(int most) {
    this.tokenLimit = TokenLimit.ofReasoning(most);
    return this;
  }

  /** How freely the model chooses its words, 0 to 2. By default the server decides. */
  public OpenAiGeneratorBuilder temperature(double temperature) {
    this.temperature = OptionalDouble.of(temperature);
    return this;
  }

  /** How many texts may be written at once, 1 to 1000; 4 by default. */
  public OpenAiGeneratorBuilder concurrency(int concurrency) {
    this.concurrency = concurrency;
    return this;
  }

  /**
   * How long to wait, from a millisecond to 10 minutes. A longer call makes a longer {@link
   * OpenAiGenerator#deadline()}.
   *
   * @param connect for a connection; 5 seconds by default
   * @param read for each piece of the answer; 20 seconds by default. The answer is not streamed: a
   *     server is silent until it has written all, so give it as long as the call
   * @param call for one try in all, and for a place to make it; 20 seconds by default
   */
  public OpenAiGeneratorBuilder timeouts(Duration connect, Duration read, Duration call) {
    this.timeouts = new Timeouts(connect, read, call);
    return this;
  }

  /**
   * How to try again after a failure that may pass.
   *
   * @param count how many times at most, 0 to 10; 3 by default
   * @param firstWait how long before the first time, from a millisecond to 15 seconds; 2 seconds by
   *     default. Each further wait is twice as long, up to 15 seconds, give or take a quarter.
   */
  public OpenAiGeneratorBuilder retries(int count, Duration firstWait) {
    this.retries = new Retries(count, firstWait);
    return this;
  }

  /** What a server's {@code Retry-After} date is compared with; the system by default. */
  public OpenAiGeneratorBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Makes the generator. No connection is opened before the first text.
   *
   * @throws SettingsException naming everything that is missing or out of range
   */
  public OpenAiGenerator build() {
    return new OpenAiGenerator(settings());
  }

  /** What is wrong so far, by paths that begin with {@code openai.}. */
  List<Problem> problems() {
    Problems problems = new Problems();
    checked(problems);
    return problems.found();
  }

  OpenAiSettings settings() {
    Problems problems = new Problems();
    OpenAiSettings settings = checked(problems);
    problems.throwIfAny();
    return settings;
  }

  /** Not to be used when there are problems. */
  private OpenAiSettings checked(Problems problems) {
    HttpUrl endpoint = BaseUrl.endpoint(baseUrl, problems);
    Headers all = requestHeaders().check(problems);
    checkModel(problems);
    checkLimits(problems);
    checkTimes(problems);
    return new OpenAiSettings(
        endpoint, all, model, tokenLimit, temperature, concurrency, timeouts, retries, clock);
  }

  private RequestHeaders requestHeaders() {
    return new RequestHeaders(apiKey, withoutKey, organisation, headers);
  }

  private void checkModel(Problems problems) {
    problems
        .require(!model.isBlank(), "openai.model", "must name a model of the server")
        .require(
            isFrom(1, tokenLimit.most(), MOST_TOKENS),
            "openai." + tokenLimit.key(),
            "must be from 1 to " + MOST_TOKENS)
        .require(
            temperature.stream().allMatch(t -> t >= 0 && t <= 2),
            "openai.temperature",
            "must be from 0 to 2; leave it out for the server's own");
  }

  private void checkLimits(Problems problems) {
    problems
        .require(
            isFrom(1, concurrency, MOST_AT_ONCE),
            "openai.concurrency",
            "must be from 1 to " + MOST_AT_ONCE)
        .require(
            isFrom(0, retries.count(), MOST_RETRIES),
            "openai.retries",
            "must be from 0 to " + MOST_RETRIES)
        .require(
            isTime(retries.first(), Backoff.LONGEST_WAIT),
            "openai.first-wait",
            "must be 1 ms to 15 s");
  }

  private void checkTimes(Problems problems) {
    problems
        .require(isTimeout(timeouts.connect()), "openai.connect-timeout", "must be 1 ms to 10 min")
        .require(isTimeout(timeouts.read()), "openai.read-timeout", "must be 1 ms to 10 min")
        .require(isTimeout(timeouts.call()), "openai.call-timeout", "must be 1 ms to 10 min");
  }

  private static boolean isFrom(int least, int value, int most) {
    return value >= least && value <= most;
  }

  private static boolean isTimeout(Duration time) {
    return isTime(time, LONGEST_TIMEOUT);
  }

  private static boolean isTime(Duration time, Duration most) {
    return time.compareTo(Duration.ofMillis(1)) >= 0 && time.compareTo(most) <= 0;
  }
}
