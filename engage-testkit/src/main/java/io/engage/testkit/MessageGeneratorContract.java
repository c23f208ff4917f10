package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.Placeholders;
import io.engage.error.EngagementException;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MessageGenerator} must keep to. Extend it, say how to make the generator, and
 * run it.
 *
 * <p>It proves more with a provider of your own in front of the generator (a local server, a stub):
 * say how to make that provider behave. Whatever it cannot be made to do is left as it is here: the
 * tests about it are then skipped.
 */
public abstract class MessageGeneratorContract {

  private static final int THREADS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** For subclasses. */
  protected MessageGeneratorContract() {}

  /**
   * The generator under test, the same throughout one test. Give it short time-outs, and pauses
   * between retries that do not wait.
   */
  protected abstract MessageGenerator generator();

  /** What the generator is asked for. By default a {@link SampleRequest}. */
  protected GenerationRequest request() {
    return SampleRequest.request().build();
  }

  /**
   * From now on the provider writes good words, with placeholders for the facts of {@link
   * #request()} or for none. By default it does so anyway.
   */
  protected void providerWrites() {}

  /**
   * From now on the provider asks to come again later, every time. Let it repeat the request in its
   * answer, as real ones do.
   */
  protected void providerIsBusy() {
    notSupported();
  }

  /** From now on nothing listens where the provider should be. */
  protected void providerIsAway() {
    notSupported();
  }

  /**
   * From now on the provider refuses the request for good: credentials, account, form. Let it
   * repeat the request in its answer, as real ones do.
   */
  protected void providerRefuses() {
    notSupported();
  }

  /** From now on the provider never says a word, nor hangs up. */
  protected void providerFallsSilent() {
    notSupported();
  }

  /** From now on the provider breaks off in the middle of its words. */
  protected void providerIsCutOff() {
    notSupported();
  }

  /** From now on the provider answers well, and the words in its answer are empty. */
  protected void providerWritesNothing() {
    notSupported();
  }

  /** How long a call may take when the provider is silent: 60 seconds by default. */
  protected Duration patience() {
    return PATIENCE;
  }

  /** What must never be shown: keys and tokens that the generator was made with. */
  protected List<String> secrets() {
    return List.of();
  }

  @Test
  void theWordsHaveASubjectAndABody() {
    MessageContent words = written(request()).content();

    assertThat(words.subject()).isNotBlank();
    assertThat(words.body()).isNotBlank();
  }

  @Test
  void theModelHasAName() {
    assertThat(written(request()).model()).isNotBlank();
  }

  /** So much is set aside under the token budgets before the generator is asked. */
  @Test
  @DisplayName("C1: no text costs more than was said before")
  void noTextCostsMoreThanWasSaid() {
    GenerationRequest request = request();
    long most = generator().mostTokens(request);

    assertThat(written(request).usage().total()).isLessThanOrEqualTo(most);
  }

  @Test
  void onlyFactsThatWereGivenHavePlaceholders() {
    GenerationRequest request = request();

    assertThat(Placeholders.unknown(written(request).content(), request.facts())).isEmpty();
  }

  /** The engine puts the facts in: words that hold them already cannot be checked or stored. */
  @Test
  @DisplayName("S17: the words hold placeholders, not the facts of a person")
  void theWordsHoldNoFacts() {
    GenerationRequest request = request();
    String words = written(request).content().everything();

    assertThat(request.facts().values()).noneMatch(words::contains);
  }

  @Test
  void aTextThatWasRefusedIsWrittenOnceMore() {
    GenerationRequest first = request();
    GenerationRequest again =
        new GenerationRequest(
            first.prompt(),
            first.locale(),
            first.facts(),
            Optional.of("banned-phrase"),
            first.correlationId());

    assertThat(written(again).content().body()).isNotBlank();
  }

  @Test
  void aPersonOfWhomNothingIsKnownGetsWordsToo() {
    GenerationRequest given = request();
    GenerationRequest nothingKnown =
        new GenerationRequest(
            given.prompt(), given.locale(), Map.of(), given.refusal(), "correlation-2");

    assertThat(written(nothingKnown).content().body()).isNotBlank();
  }

  @Test
  void anyLanguageMayBeAskedFor() {
    GenerationRequest bengali =
        SampleRequest.request()
            .in(Locale.forLanguageTag("bn-BD"))
            .prompt("গ্রাহককে একটি ছোট বার্তা লিখুন 🙂")
            .fact("name", "রিনা \"} \\ \u2028 আক্তার")
            .build();

    assertThat(written(bengali).content().body()).isNotBlank();
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    providerWrites();
    MessageGenerator shared = generator();
    GenerationRequest request = request();
    List<Callable<GeneratedText>> writers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      writers.add(() -> shared.generate(request));
    }

    assertThat(Crowd.all(writers)).allMatch(text -> !text.content().body().isBlank());
  }

  @Test
  @DisplayName("F18: a busy provider may be asked again later")
  void aBusyProviderMayBeAskedAgainLater() {
    providerIsBusy();

    assertThat(failure()).isInstanceOf(RetriableException.class);
  }

  @Test
  @DisplayName("F18: a provider that is away may be asked again later")
  void aProviderThatIsAwayMayBeAskedAgainLater() {
    providerIsAway();

    assertThat(failure()).isInstanceOf(RetriableException.class);
  }

  @Test
  @DisplayName("F18: what is refused for good is not worth another try")
  void whatIsRefusedForGoodIsNotWorthAnotherTry() {
    providerRefuses();

    assertThat(failure()).isInstanceOf(NonRetriableException.class);
  }

  @Test
  @DisplayName("F6, F18: a provider that falls silent is given up on in bounded time")
  void aSilentProviderIsGivenUpOn() {
    providerFallsSilent();
    GenerationRequest request = request();

    Throwable failure =
        assertTimeoutPreemptively(
            patience(), () -> Assertions.catchThrowable(() -> generator().generate(request)));

    assertThat(failure).isInstanceOf(RetriableException.class);
  }

  @Test
  @DisplayName("F18: half an answer is no answer")
  void halfAnAnswerIsNoAnswer() {
    providerIsCutOff();

    assertThat(failure()).isInstanceOf(EngagementException.class);
  }

  @Test
  @DisplayName("F18: an empty answer is no answer")
  void anEmptyAnswerIsNoAnswer() {
    providerWritesNothing();

    assertThat(failure()).isInstanceOf(EngagementException.class);
  }

  @Test
  void aFailureDoesNotSpoilTheNextText() {
    providerIsBusy();
    failure();

    assertThat(written(request()).content().body()).isNotBlank();
  }

  @Test
  @DisplayName("F38: an interrupted thread stays interrupted")
  void anInterruptedThreadStaysInterrupted() {
    providerWrites();
    GenerationRequest request = request();
    Thread.currentThread().interrupt();
    Throwable failure = Assertions.catchThrowable(() -> generator().generate(request));
    boolean interrupted = Thread.interrupted();

    assertThat(interrupted).as("interrupted, after %s", failure).isTrue();
  }

  @Test
  @DisplayName("S18: what a busy provider said tells nothing of the person")
  void aBusyProvidersFailureTellsNothing() {
    providerIsBusy();
    assertDiscreetFailure();
  }

  @Test
  @DisplayName("S18: what a refusing provider said tells nothing of the person")
  void aRefusalTellsNothing() {
    providerRefuses();
    assertDiscreetFailure();
  }

  @Test
  @DisplayName("S18: what came of half an answer tells nothing of the person")
  void halfAnAnswerTellsNothing() {
    providerIsCutOff();
    assertDiscreetFailure();
  }

  @Test
  @DisplayName("S18: the generator's own name shows no secret and nothing of its last request")
  void theGeneratorsOwnNameTellsNothing() {
    GenerationRequest request = request();
    written(request);

    assertDiscreet(generator().toString(), request);
  }

  private GeneratedText written(GenerationRequest request) {
    providerWrites();
    return generator().generate(request);
  }

  private Throwable failure() {
    Throwable failure = Assertions.catchThrowable(() -> generator().generate(request()));
    assertThat(failure).as("the exception").isNotNull();
    return failure;
  }

  private void assertDiscreetFailure() {
    GenerationRequest request = request();
    StringWriter shown = new StringWriter();
    try {
      generator().generate(request);
    } catch (RuntimeException e) {
      e.printStackTrace(new PrintWriter(shown));
    }

    assertDiscreet(shown.toString(), request);
  }

  private void assertDiscreet(String shown, GenerationRequest request) {
    assertThat(secrets()).noneMatch(shown::contains);
    assertThat(Stream.concat(Stream.of(request.prompt().text()), request.facts().values().stream()))
        .noneMatch(shown::contains);
  }

  private static void notSupported() {
    Assumptions.abort("the provider of this test cannot be made to do so");
  }
}
