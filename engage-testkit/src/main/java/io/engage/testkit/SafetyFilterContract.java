package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.engage.content.MessageContent;
import io.engage.error.RetriableException;
import io.engage.message.ChannelId;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.SafetyVerdict.Allowed;
import io.engage.safety.SafetyVerdict.Blocked;
import io.engage.safety.ScreenedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SafetyFilter} must keep to. Extend it, say how to make the filter and what it
 * blocks, and run it.
 */
public abstract class SafetyFilterContract {

  private static final int THREADS = 8;
  private static final int HUGE = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, String> FACTS =
      Map.of("name", "Rina Canary-Akter", "service", "home cleaning", "promo", "CANARY20");

  /** For subclasses. */
  protected SafetyFilterContract() {}

  /** The filter under test, the same throughout one test. */
  protected abstract SafetyFilter filter();

  /** A text that the filter blocks. {@link #saying} makes one of a body. */
  protected abstract ScreenedText blocked();

  /** A text that the filter lets go. By default a friendly reminder in English. */
  protected ScreenedText innocent() {
    return saying("Dear Rina Canary-Akter, it is time for your next home cleaning.");
  }

  /** How long a very long text may take: 20 seconds by default. */
  protected Duration patience() {
    return PATIENCE;
  }

  /** What must never be shown: keys and tokens that the filter was made with. */
  protected List<String> secrets() {
    return List.of();
  }

  /**
   * An English mail with this body. The engine knows the facts {@code name} (Rina Canary-Akter),
   * {@code service} (home cleaning) and {@code promo} (CANARY20), be they in the body or not.
   */
  protected static ScreenedText saying(String body) {
    return new ScreenedText(
        MessageContent.of("Your next cleaning", body), Locale.ENGLISH, ChannelId.EMAIL, FACTS);
  }

  @Test
  void anInnocentTextMayGo() {
    assertThat(verdict(innocent())).isEqualTo(SafetyVerdict.allowed());
  }

  @Test
  void whatIsNotAllowedIsBlocked() {
    assertThat(verdict(blocked())).isInstanceOf(Blocked.class);
  }

  /** Rules are names in logs, metrics and reports. */
  @Test
  void aBlockedTextIsToldByWhichRule() {
    assertThat(rule(blocked())).isNotBlank().doesNotContainAnyWhitespaces();
  }

  @Test
  @DisplayName("S18: neither rule nor verdict quotes the text")
  void aVerdictDoesNotQuoteTheText() {
    ScreenedText text = blocked();

    String shown = verdict(text) + " " + rule(text);

    assertQuotesNothing(shown, text);
  }

  @Test
  @DisplayName("S18: the filter's own name shows no secret and nothing of the last text")
  void theFiltersOwnNameTellsNothing() {
    ScreenedText text = blocked();
    verdict(text);

    String shown = filter().toString();

    assertQuotesNothing(shown, text);
    assertThat(secrets()).noneMatch(shown::contains);
  }

  @Test
  void theSameWordsGetTheSameVerdict() {
    for (ScreenedText text : List.of(innocent(), blocked())) {
      SafetyVerdict first = verdict(text);

      assertThat(List.of(verdict(text), verdict(text))).containsOnly(first);
    }
  }

  @Test
  void severalThreadsMayAskAtOnce() {
    boolean alone = mayGo(innocent());
    List<Callable<Boolean>> askers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      askers.add(() -> mayGo(innocent()));
    }

    assertThat(Crowd.all(askers)).containsOnly(alone);
  }

  @Test
  @DisplayName("F38: an interrupted thread stays interrupted")
  void anInterruptedThreadStaysInterrupted() {
    boolean interrupted;
    Thread.currentThread().interrupt();
    try {
      filter().check(innocent());
    } catch (RetriableException e) {
      // It could not ask, and says so.
    } finally {
      interrupted = Thread.interrupted();
    }

    assertThat(interrupted).isTrue();
  }

  /** Heading, action, highlight and notice may be there or not, and the facts too. */
  @Test
  void everyPartMayBeThereOrNot() {
    ScreenedText text = innocent();
    MessageContent words = text.content();
    Optional<String> more = Optional.of("Book now");

    verdict(text(text, MessageContent.of(words.subject(), words.body()), Map.of()));
    verdict(
        text(
            text,
            new MessageContent(words.subject(), words.body(), more, more, more, more),
            text.facts()));
  }

  @Test
  void anEmptyTextIsJudgedToo() {
    verdict(text(innocent(), MessageContent.of("", ""), Map.of("name", "")));
  }

  @Test
  @DisplayName("S27: every script, and what is no text at all, is judged")
  void everyScriptIsJudged() {
    for (String body :
        List.of(
            "প্রিয় রিনা, আপনার পরবর্তী হোম ক্লিনিংয়ের সময় হয়েছে।",
            "مرحبا رينا، حان الوقت",
            "👩‍👩‍👧‍👦🇧🇩🙂",
            "e\u0301\u0301\u0301 \u200B\u200D\u2028\u0000",
            "half a pair: \uD83D and \uDE42 the wrong way round")) {
      verdict(text(innocent(), MessageContent.of(body, body), Map.of("name", body)));
    }
  }

  @Test
  @DisplayName("S28: a very long text is judged in bounded time")
  void aVeryLongTextIsJudgedInBoundedTime() {
    for (String piece : List.of("a", "a.", "word ", "{{", "<a href=\"http://", "ক্ষ", "1 2-")) {
      ScreenedText text = saying(piece.repeat(HUGE / piece.length()));

      assertTimeoutPreemptively(patience(), () -> verdict(text), "many times \"" + piece + "\"");
    }
  }

  private SafetyVerdict verdict(ScreenedText text) {
    SafetyVerdict verdict = filter().check(text);
    assertThat(verdict).as("the verdict").isNotNull();
    return verdict;
  }

  private boolean mayGo(ScreenedText text) {
    return verdict(text) instanceof Allowed;
  }

  /** Skips the test when the text may go, which is another rule's business. */
  private String rule(ScreenedText text) {
    return verdict(text) instanceof Blocked blocked
        ? blocked.rule()
        : Assumptions.abort("the text is not blocked");
  }

  private static ScreenedText text(
      ScreenedText like, MessageContent content, Map<String, String> facts) {
    return new ScreenedText(
        content, like.locale(), like.channel(), facts, like.source(), like.purpose());
  }

  private static void assertQuotesNothing(String shown, ScreenedText text) {
    MessageContent words = text.content();
    assertThat(
            Stream.concat(Stream.of(words.subject(), words.body()), text.facts().values().stream()))
        .filteredOn(quoted -> !quoted.isBlank())
        .noneMatch(shown::contains);
  }
}
