package io.engage.testkit;

import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract passes filters that keep to it, and catches those that do not. */
class SafetyFilterContractTest {

  private static final String SECRET = "sk-hunter2";
  private static final SafetyVerdict NO = SafetyVerdict.blocked("forbidden-word", List.of());

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    Mutants<SafetyFilterContract> mutants =
        Mutants.of(SafetyFilterContract.class, contract(() -> SafetyFilterContractTest::judge));
    whoJudgesWrongly(mutants);
    whoCannotJudge(mutants);
    whoTalks(mutants);
    return mutants.tests();
  }

  private static void whoJudgesWrongly(Mutants<SafetyFilterContract> mutants) {
    mutants
        .caughtBy("anInnocentTextMayGo", contract(() -> text -> NO))
        .caughtBy("whatIsNotAllowedIsBlocked", contract(() -> text -> SafetyVerdict.allowed()))
        .caughtBy("aBlockedTextIsToldByWhichRule", byRule(() -> ""))
        .caughtBy("aBlockedTextIsToldByWhichRule", byRule(() -> "a word\nthat is forbidden"))
        .caughtBy("theSameWordsGetTheSameVerdict", byRule(new Numbers()))
        .caughtBy("severalThreadsMayAskAtOnce", contract(EightThreads::new));
  }

  private static void whoCannotJudge(Mutants<SafetyFilterContract> mutants) {
    mutants
        .caughtBy("everyPartMayBeThereOrNot", failing(text -> text.content().heading().isPresent()))
        .caughtBy("everyPartMayBeThereOrNot", failing(text -> !text.facts().containsKey("name")))
        .caughtBy("anEmptyTextIsJudgedToo", contract(() -> SafetyFilterContractTest::nullIfEmpty))
        .caughtBy("anEmptyTextIsJudgedToo", failing(text -> text.content().body().isEmpty()))
        .caughtBy("everyScriptIsJudged", failing(text -> !isText(text.content().body())))
        .caughtBy(
            "aVeryLongTextIsJudgedInBoundedTime",
            failing(text -> text.content().body().length() > 10_000))
        .caughtBy(
            "aVeryLongTextIsJudgedInBoundedTime", contract(() -> SafetyFilterContractTest::slowly))
        .caughtBy(
            "anInterruptedThreadStaysInterrupted",
            contract(
                () ->
                    text -> {
                      Thread.interrupted();
                      return judge(text);
                    }));
  }

  private static void whoTalks(Mutants<SafetyFilterContract> mutants) {
    mutants
        .caughtBy("aVerdictDoesNotQuoteTheText", byRule(() -> "code-CANARY20"))
        .caughtBy("theFiltersOwnNameTellsNothing", contract(() -> new Named(SECRET)))
        .caughtBy("theFiltersOwnNameTellsNothing", contract(Remembering::new));
  }

  private static SafetyVerdict judge(ScreenedText text) {
    return text.content().body().contains("forbidden") ? NO : SafetyVerdict.allowed();
  }

  @SuppressWarnings("NullAway") // a filter that breaks its promise is what this is about
  private static SafetyVerdict nullIfEmpty(ScreenedText text) {
    return text.content().body().isEmpty() ? null : judge(text);
  }

  private static SafetyVerdict slowly(ScreenedText text) {
    try {
      if (text.content().body().length() > 10_000) {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return judge(text);
  }

  private static boolean isText(String body) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(body);
  }

  private static Supplier<SafetyFilterContract> byRule(Supplier<String> rule) {
    return contract(
        () ->
            text ->
                judge(text).equals(NO)
                    ? SafetyVerdict.blocked(rule.get(), List.of())
                    : SafetyVerdict.allowed());
  }

  private static Supplier<SafetyFilterContract> failing(Predicate<ScreenedText> tooMuch) {
    return contract(
        () ->
            text -> {
              if (tooMuch.test(text)) {
                throw new IllegalStateException("never seen such a text");
              }
              return judge(text);
            });
  }

  private static Supplier<SafetyFilterContract> contract(Supplier<SafetyFilter> filter) {
    return () -> new Kept(filter.get());
  }

  private static final class Kept extends SafetyFilterContract {

    private final SafetyFilter filter;

    Kept(SafetyFilter filter) {
      this.filter = filter;
    }

    @Override
    protected SafetyFilter filter() {
      return filter;
    }

    @Override
    protected ScreenedText blocked() {
      return saying("Dear Rina Canary-Akter, this is a forbidden word.");
    }

    @Override
    protected Duration patience() {
      return Duration.ofSeconds(2);
    }

    @Override
    protected List<String> secrets() {
      return List.of(SECRET);
    }
  }

  private static final class Numbers implements Supplier<String> {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String get() {
      return "rule-" + last.incrementAndGet();
    }
  }

  /** Has a place for each thread, and eight of them. */
  private static final class EightThreads implements SafetyFilter {

    private final Set<Thread> places = ConcurrentHashMap.newKeySet();

    @Override
    public SafetyVerdict check(ScreenedText text) {
      places.add(Thread.currentThread());
      if (places.size() > 8) {
        throw new IllegalStateException("no place is left");
      }
      return judge(text);
    }
  }

  private static class Named implements SafetyFilter {

    private volatile String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public SafetyVerdict check(ScreenedText text) {
      return judge(text);
    }

    void rename(String value) {
      name = value;
    }

    @Override
    public String toString() {
      return "Named[" + name + "]";
    }
  }

  private static final class Remembering extends Named {

    Remembering() {
      super("");
    }

    @Override
    public SafetyVerdict check(ScreenedText text) {
      rename(text.content().body());
      return super.check(text);
    }
  }
}
