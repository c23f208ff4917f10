package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.RunKey;
import io.engage.SendRequest;
import io.engage.content.GeneratedText;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.NotAsked;
import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.content.Words;
import io.engage.error.RetriableException;
import io.engage.policy.Flag;
import io.engage.policy.Flags;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models that fail, stall and write what they must not (C1, C3, F18). */
@Timeout(120)
abstract class ModelStories extends PipelineScenario {

  private static final String GOOD = "Hello {{name}}, it is time again.";

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  ModelStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @AfterEach
  void letGo() {
    over.countDown();
  }

  @Test
  @DisplayName("F18: a generator that keeps failing is left alone, and then tried by one message")
  void aFailingGeneratorIsLeftAlone() {
    for (int i = 0; i < 8; i++) {
      customer("person-" + i);
    }
    EngagementPipeline engage = pipeline().generator(failing()).build();

    assertThat(run(engage, 1)).hasSent(8).hasFallback(8);
    assertThat(asked).hasValue(5);
    assertThat(IntStream.range(0, 8).mapToObj(i -> cause("person-" + i)))
        .filteredOn("the generator is left alone for a while"::equals)
        .hasSize(3);

    clock.advance(Duration.ofSeconds(31));
    customer("rina");
    customer("karim");
    assertThat(run(engage, 2)).hasSent(2).hasFallback(2);
    assertThat(asked).hasValue(6);
  }

  @Test
  @DisplayName("F18: a generator that answers again is used again")
  void aGeneratorThatAnswersAgainIsUsed() {
    for (int i = 0; i < 6; i++) {
      customer("person-" + i);
    }
    MessageGenerator recovering =
        request -> {
          if (asked.incrementAndGet() <= 5) {
            throw new RetriableException("away");
          }
          return text(GOOD);
        };
    EngagementPipeline engage = pipeline().generator(recovering).build();
    assertThat(run(engage, 1)).hasFallback(6);

    clock.advance(Duration.ofSeconds(31));
    customer("rina");
    customer("karim");

    assertThat(run(engage, 2)).hasSent(2).hasFallback(0);
  }

  @Test
  @DisplayName("F18: refusals and filters are answers: the generator is asked for the next message")
  void refusalsDoNotCloseTheGenerator() {
    for (int i = 0; i < 8; i++) {
      customer("person-" + i);
    }
    MessageGenerator refusing =
        request -> {
          asked.incrementAndGet();
          throw new Declined();
        };

    assertThat(run(pipeline().generator(refusing).build(), 1)).hasSent(8).hasFallback(8);
    assertThat(asked).hasValue(8);
    assertThat(words("person-0").generation().orElseThrow().finish()).contains("content_filter");
  }

  @Test
  @DisplayName("F18: a slow generator makes no message late")
  void aSlowGeneratorMakesNoMessageLate() {
    customer("rina");

    assertThat(run(impatient().generator(request -> stalled()).build(), 1))
        .hasSent(1)
        .hasFallback(1);

    assertThat(cause("rina")).isEqualTo("generator failed: TooLateException: no text in time");
  }

  @Test
  @DisplayName("F18: nor does one that does not heed its interrupt")
  void aRudeGeneratorMakesNoMessageLate() {
    customer("rina");
    MessageGenerator rude =
        request -> {
          while (over.getCount() > 0) {
            awaitTheEnd();
          }
          return text(GOOD);
        };

    assertThat(run(impatient().generator(rude).build(), 1)).hasSent(1).hasFallback(1);
  }

  @Test
  @DisplayName("C4: a message does not wait for its model beyond its own notAfter")
  void aMessageDoesNotWaitBeyondItsEnd() {
    EngagementPipeline engage = pipeline().generator(request -> stalled()).build();

    assertThat(engage.send(hurried("rina"))).isSent();

    assertThat(cause("rina")).startsWith("generator failed: TooLateException");
  }

  @Test
  @DisplayName("C3: a link of the model's own is refused, though safety is switched off")
  void aLinkOfTheModelsOwnIsRefused() {
    customer("rina");
    EngagementPipeline engage =
        pipeline()
            .flags(Flags.usual().off(Flag.SAFETY))
            .generator(request -> text("Book at https://evil.example, {{name}}."))
            .build();

    assertThat(run(engage, 1)).hasFallback(1);
    assertThat(cause("rina")).isEqualTo("unsafe: link");
  }

  @Test
  @DisplayName("C3: a day of the model's own is refused")
  void aDayOfTheModelsOwnIsRefused() {
    customer("rina");
    EngagementPipeline engage =
        pipeline().generator(request -> text("We come on Sunday at 5 pm, {{name}}.")).build();

    assertThat(run(engage, 1)).hasFallback(1);
    assertThat(cause("rina")).isEqualTo("unsafe: date");
  }

  @Test
  @DisplayName("C3: half a placeholder is refused, though safety is switched off")
  void halfAPlaceholderIsRefused() {
    customer("rina");
    EngagementPipeline engage =
        pipeline()
            .flags(Flags.usual().off(Flag.SAFETY))
            .generator(request -> text("Hello {{ Name }}, it is time for {{service."))
            .build();

    assertThat(run(engage, 1)).hasFallback(1);
    assertThat(cause("rina")).isEqualTo("unresolved-placeholder");
  }

  @Test
  @DisplayName("F18: a generator that cannot even be loaded costs its own text alone")
  void anErrorOfTheGeneratorsIsItsOwn() {
    customer("rina");
    MessageGenerator torn =
        request -> {
          throw new NoClassDefFoundError("okio/Socket");
        };

    assertThat(run(pipeline().generator(torn).build(), 1)).hasSent(1).hasFallback(1);

    assertThat(cause("rina")).endsWith("it threw NoClassDefFoundError");
  }

  @Test
  @DisplayName("F18: whatever error it is")
  void anErrorNobodyThoughtOf() {
    customer("rina");
    MessageGenerator unset =
        request -> {
          throw new ServiceConfigurationError("no provider");
        };

    assertThat(run(pipeline().generator(unset).build(), 1)).hasSent(1).hasFallback(1);

    assertThat(cause("rina")).endsWith("it threw ServiceConfigurationError");
  }

  @Test
  @DisplayName("C3: a fact in braces of the model's own is refused, though safety is switched off")
  void aFactInBracesIsRefused() {
    List<String> braced =
        List.of("{{{name}}}", "{{name}}}", "{{{name}}", "{ {{name}} }", "{{{ Name }}}");

    for (String placeholder : braced) {
      people.clear();
      customer("person-" + braced.indexOf(placeholder));
      EngagementPipeline engage =
          pipeline()
              .flags(Flags.usual().off(Flag.SAFETY))
              .generator(request -> text("Hello " + placeholder + ", it is time again."))
              .build();

      assertThat(run(engage, braced.indexOf(placeholder))).hasFallback(1);
      assertThat(cause("person-" + braced.indexOf(placeholder)))
          .as(placeholder)
          .isEqualTo("unresolved-placeholder");
    }
  }

  @Test
  @DisplayName("F18: messages with little time left say nothing of the generator")
  void hurriedMessagesDoNotCloseTheGenerator() {
    EngagementPipeline engage =
        pipeline()
            .generator(
                request -> {
                  asked.incrementAndGet();
                  return stalled();
                })
            .build();

    for (int i = 0; i < 7; i++) {
      assertThat(engage.send(hurried("person-" + i))).isSent();
    }

    assertThat(asked).hasValue(7);
  }

  @Test
  @DisplayName("F18: a generator that asked nobody says nothing of its provider")
  void aFullQueueDoesNotCloseTheGenerator() {
    for (int i = 0; i < 8; i++) {
      customer("person-" + i);
    }
    MessageGenerator full =
        request -> {
          asked.incrementAndGet();
          throw new Full();
        };

    assertThat(run(pipeline().generator(full).build(), 1)).hasSent(8).hasFallback(8);
    assertThat(asked).hasValue(8);
  }

  private SendRequest hurried(String id) {
    return SendRequest.to(recipient(id).name("Rina").build())
        .topic(RECEIPT)
        .template("receipt")
        .prompt("smartengage")
        .notAfter(clock.instant().plusMillis(40))
        .build();
  }

  private EngagementPipelineBuilder impatient() {
    return pipeline().generationDeadline(Duration.ofMillis(40));
  }

  private MessageGenerator failing() {
    return request -> {
      asked.incrementAndGet();
      throw new RetriableException("away");
    };
  }

  /** Until the test is over, or the caller is. */
  private GeneratedText stalled() {
    try {
      over.await();
      return text(GOOD);
    } catch (InterruptedException e) {
      throw new RetriableException("interrupted");
    }
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      // rude
    }
  }

  private static GeneratedText text(String body) {
    return GeneratedText.of(MessageContent.of("For you", body), "stub-model");
  }

  private CampaignReport run(EngagementPipeline engage, int number) {
    return engage.run(renewal().prompt("smartengage").build(), new RunKey("run-" + number));
  }

  private Words words(String id) {
    return onlyEntry(id).words().orElseThrow();
  }

  private String cause(String id) {
    return words(id).fallbackCause().orElseThrow();
  }

  private static final class Full extends RetriableException implements NotAsked {

    private static final long serialVersionUID = 1L;

    Full() {
      super("no place became free");
    }
  }

  private static final class Declined extends RuntimeException implements TokensSpent {

    private static final long serialVersionUID = 1L;

    @Override
    public String model() {
      return "stub-model";
    }

    @Override
    public TokenUsage usage() {
      return new TokenUsage(80, 5);
    }

    @Override
    public Optional<String> finish() {
      return Optional.of("content_filter");
    }
  }
}
