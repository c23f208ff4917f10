package io.engage.examples.demo;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.openai.OpenAiGenerator;
import io.engage.openai.OpenAiGeneratorBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A server of the caller's choice that speaks OpenAI's chat completions. {@link #toString()} does
 * not show the URL: somebody may have put a password into it.
 *
 * @param baseUrl the part before {@code /chat/completions}
 * @param model one of its models; empty means the generator's usual one
 */
record ModelServer(String baseUrl, Optional<String> model) {

  /** Where the key is read, and nowhere else. */
  static final String KEY = "OPENAI_API_KEY";

  /** Somebody is watching: one further try, and soon. A server may ask for more patience. */
  private static final int RETRIES = 1;

  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(20);
  private static final Duration CALL = Duration.ofSeconds(30);

  private static final Predicate<String> THIS_MACHINE =
      Pattern.compile("(?i)https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?(/.*)?")
          .asMatchPredicate();

  private static final Map<String, String> SPELLINGS =
      Map.of(
          "openai.base-url", Option.OPENAI_BASE_URL.spelling(),
          "openai.model", Option.OPENAI_MODEL.spelling(),
          "openai.api-key", KEY);

  /**
   * Whoever asks it for texts.
   *
   * @param key the secret for it, if there is one
   * @throws BadInputException when the URL cannot be, or a key is needed and missing
   */
  OpenAiGenerator generator(Optional<String> key) {
    OpenAiGeneratorBuilder builder =
        OpenAiGenerator.builder()
            .baseUrl(baseUrl)
            .retries(RETRIES, FIRST_WAIT)
            .timeouts(CONNECT, READ, CALL);
    model.ifPresent(builder::model);
    key.ifPresentOrElse(builder::apiKey, builder::withoutKey);
    try {
      return checked(builder.build(), key);
    } catch (SettingsException e) {
      throw refused(e.problems().get(0));
    }
  }

  @Override
  public String toString() {
    return "ModelServer[" + model.orElse("") + "]";
  }

  private OpenAiGenerator checked(OpenAiGenerator generator, Optional<String> key) {
    if (key.isPresent() || THIS_MACHINE.test(baseUrl)) {
      return generator;
    }
    generator.close();
    throw new BadInputException(
        Option.OPENAI_BASE_URL.spelling(), "needs a key in the environment variable " + KEY);
  }

  /** By the name that the caller knows. */
  private static BadInputException refused(Problem problem) {
    return new BadInputException(
        SPELLINGS.getOrDefault(problem.path(), problem.path()), problem.message());
  }
}
