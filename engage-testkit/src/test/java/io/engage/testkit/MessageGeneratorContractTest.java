package io.engage.testkit;

import static io.engage.testkit.StubGenerator.contract;
import static io.engage.testkit.StubGenerator.text;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.TokenUsage;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import io.engage.testkit.StubGenerator.Mood;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** The contract passes generators that keep to it, and catches those that do not. */
class MessageGeneratorContractTest {

  @Nested
  class TheSmallestSubclass extends MessageGeneratorContract {
    @Override
    protected MessageGenerator generator() {
      return request -> GeneratedText.of(MessageContent.of("Hello", "Book now."), "none");
    }
  }

  @Nested
  class KeptByAStub extends StubGeneratorContract {
    KeptByAStub() {
      super(new StubGenerator());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    Mutants<MessageGeneratorContract> mutants =
        Mutants.of(MessageGeneratorContract.class, contract(StubGenerator::new));
    whoWritesWrongly(mutants);
    whoRefusesWork(mutants);
    whoFailsWrongly(mutants);
    whoTalks(mutants);
    return mutants.tests();
  }

  private static void whoWritesWrongly(Mutants<MessageGeneratorContract> mutants) {
    mutants
        .caughtBy("theWordsHaveASubjectAndABody", writing(t -> text(" ", t.content().body())))
        .caughtBy("theModelHasAName", writing(t -> new GeneratedText(t.content(), "", t.usage())))
        .caughtBy(
            "noTextCostsMoreThanWasSaid",
            writing(t -> new GeneratedText(t.content(), t.model(), new TokenUsage(1_000_000, 0))))
        .caughtBy(
            "onlyFactsThatWereGivenHavePlaceholders",
            writing(t -> text("For you", "Take {{discount}} off.")))
        .caughtBy(
            "theWordsHoldNoFacts",
            in(Mood.WRITES, r -> text("For you", "Dear " + r.facts().get("name"))));
  }

  private static void whoRefusesWork(Mutants<MessageGeneratorContract> mutants) {
    mutants
        .caughtBy(
            "aTextThatWasRefusedIsWrittenOnceMore",
            unless(request -> request.refusal().isPresent()))
        .caughtBy(
            "aPersonOfWhomNothingIsKnownGetsWordsToo", unless(request -> request.facts().isEmpty()))
        .caughtBy(
            "anyLanguageMayBeAskedFor",
            unless(r -> !StandardCharsets.US_ASCII.newEncoder().canEncode(r.prompt().text())))
        .caughtBy("severalThreadsMayAskAtOnce", contract(OfOneThread::new))
        .caughtBy("aFailureDoesNotSpoilTheNextText", contract(Sulking::new))
        .caughtBy(
            "anInterruptedThreadStaysInterrupted",
            writing(
                text -> {
                  Thread.interrupted();
                  return text;
                }));
  }

  private static void whoFailsWrongly(Mutants<MessageGeneratorContract> mutants) {
    RuntimeException no = new NonRetriableException("no");
    RuntimeException later = new RetriableException("later");
    RuntimeException unheardOf = new IllegalStateException("unheard of");
    mutants
        .caughtBy("aBusyProviderMayBeAskedAgainLater", failing(Mood.IS_BUSY, no))
        .caughtBy("aBusyProviderMayBeAskedAgainLater", failing(Mood.IS_BUSY, unheardOf))
        .caughtBy("aProviderThatIsAwayMayBeAskedAgainLater", failing(Mood.IS_AWAY, no))
        .caughtBy("whatIsRefusedForGoodIsNotWorthAnotherTry", failing(Mood.REFUSES, later))
        .caughtBy("aSilentProviderIsGivenUpOn", failing(Mood.IS_SILENT, no))
        .caughtBy("aSilentProviderIsGivenUpOn", in(Mood.IS_SILENT, r -> hang()))
        .caughtBy("halfAnAnswerIsNoAnswer", failing(Mood.IS_CUT_OFF, unheardOf))
        .caughtBy("halfAnAnswerIsNoAnswer", in(Mood.IS_CUT_OFF, r -> text("Hello", "Dear {{na")))
        .caughtBy("anEmptyAnswerIsNoAnswer", in(Mood.WRITES_NOTHING, r -> text("", "")));
  }

  private static void whoTalks(Mutants<MessageGeneratorContract> mutants) {
    mutants
        .caughtBy(
            "aBusyProvidersFailureTellsNothing",
            in(
                Mood.IS_BUSY,
                r -> fail(new RetriableException("busy with " + r.facts().get("name")))))
        .caughtBy(
            "aBusyProvidersFailureTellsNothing",
            in(
                Mood.IS_BUSY,
                r ->
                    fail(
                        new RetriableException(
                            "busy", new IllegalStateException(r.prompt().text())))))
        .caughtBy(
            "aRefusalTellsNothing",
            failing(Mood.REFUSES, new NonRetriableException("not for " + StubGenerator.SECRET)))
        .caughtBy(
            "halfAnAnswerTellsNothing",
            in(
                Mood.IS_CUT_OFF,
                r -> fail(new RetriableException("cut off after " + r.facts().get("service")))))
        .caughtBy("theGeneratorsOwnNameTellsNothing", contract(Remembering::new))
        .caughtBy("theGeneratorsOwnNameTellsNothing", contract(Boasting::new));
  }

  /** Keeps to it but when the provider is in this mood. */
  private static Supplier<MessageGeneratorContract> in(
      Mood mood, Function<GenerationRequest, GeneratedText> answer) {
    return changing(
        (stub, request) -> stub.mood == mood ? answer.apply(request) : stub.keepToIt(request));
  }

  private static Supplier<MessageGeneratorContract> failing(Mood mood, RuntimeException failure) {
    return in(mood, request -> fail(failure));
  }

  private static Supplier<MessageGeneratorContract> writing(UnaryOperator<GeneratedText> change) {
    return changing((stub, request) -> change.apply(stub.keepToIt(request)));
  }

  private static Supplier<MessageGeneratorContract> unless(
      Function<GenerationRequest, Boolean> tooMuch) {
    return changing(
        (stub, request) ->
            tooMuch.apply(request)
                ? fail(new NonRetriableException("never heard of it"))
                : stub.keepToIt(request));
  }

  private static Supplier<MessageGeneratorContract> changing(
      BiFunction<Broken, GenerationRequest, GeneratedText> change) {
    return contract(
        () ->
            new Broken() {
              @Override
              public GeneratedText generate(GenerationRequest request) {
                return change.apply(this, request);
              }
            });
  }

  private static GeneratedText fail(RuntimeException failure) {
    throw failure;
  }

  private static GeneratedText hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new RetriableException("interrupted");
  }

  private static class Broken extends StubGenerator {
    final GeneratedText keepToIt(GenerationRequest request) {
      return super.generate(request);
    }
  }

  /** Works for the thread that came first. */
  private static final class OfOneThread extends Broken {

    private final AtomicReference<@Nullable Thread> first = new AtomicReference<>();

    @Override
    public GeneratedText generate(GenerationRequest request) {
      first.compareAndSet(null, Thread.currentThread());
      return first.get() == Thread.currentThread()
          ? keepToIt(request)
          : fail(new IllegalStateException("of another thread"));
    }
  }

  /** Never writes again after the provider was busy once. */
  private static final class Sulking extends Broken {

    private volatile boolean sulks;

    @Override
    public GeneratedText generate(GenerationRequest request) {
      sulks = sulks || mood == Mood.IS_BUSY;
      return sulks ? fail(new RetriableException("busy")) : keepToIt(request);
    }
  }

  private static final class Remembering extends Broken {

    private volatile String last = "";

    @Override
    public GeneratedText generate(GenerationRequest request) {
      last = request.facts().toString();
      return keepToIt(request);
    }

    @Override
    public String toString() {
      return "Remembering[" + last + "]";
    }
  }

  private static final class Boasting extends Broken {
    @Override
    public String toString() {
      return "Boasting[key=" + SECRET + "]";
    }
  }
}
