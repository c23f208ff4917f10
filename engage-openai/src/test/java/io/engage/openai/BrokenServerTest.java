package io.engage.openai;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Generation;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.content.Words;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.TokenBudget;
import io.engage.message.Topic;
import io.engage.store.LedgerQuery;
import io.engage.testkit.HandDrivenPipeline;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that is broken in every way, under a whole pipeline with a budget. */
@Timeout(120)
class BrokenServerTest {

  private static final long BUDGET = 20_000;
  private static final String SPENT = "tenant default for 2026-11-21";

  private final WireMockServer server = Servers.start();
  private final OpenAiGenerator generator =
      Samples.generator(
          Samples.builder(server.baseUrl())
              .retries(1, Duration.ofSeconds(1))
              .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(2)),
          new RecordingPause());
  private final MutableClock clock = MutableClock.at(Samples.NOON);
  private final InMemoryStore store = InMemoryStore.create(clock);
  private final RecordingChannel mail = RecordingChannel.email();
  private final EngagementPipeline engage =
      HandDrivenPipeline.builder(clock)
          .store(store)
          .channel(mail)
          .templates(TemplateCatalog.of(template()))
          .prompts(PromptCatalog.of(new Prompt(TemplateId.parse("receipt_en_v1"), "Write.")))
          .generator(generator)
          .tokenBudget(TokenBudget.perDay(BUDGET))
          .generationDeadline(Duration.ofSeconds(20))
          .zone(ZoneOffset.UTC)
          .production()
          .build();

  /** The first call of a process takes its time, and is not to be timed out. */
  @BeforeAll
  static void warmUp() {
    WireMockServer other = Servers.start();
    Servers.answer(other, WireMock.okJson(Samples.answer()));
    try (OpenAiGenerator first = Samples.generator(other.baseUrl(), new RecordingPause())) {
      first.generate(Samples.request());
    }
    other.stop();
  }

  @AfterEach
  void stop() {
    engage.close();
    generator.close();
    server.stop();
  }

  @ParameterizedTest(name = "F16, F18: {0}")
  @DisplayName("F16, F18: a broken server leads to a template, by name, within the budget")
  @MethodSource("breaks")
  void aBrokenServerLeadsToATemplate(
      String how, ResponseDefinitionBuilder answer, String cause, boolean isBilled) {
    Servers.answer(server, answer);

    assertThat(engage.send(request())).isSent();

    Words words = words();
    assertThat(words.source()).as(how).isEqualTo(Words.Source.FALLBACK);
    assertThat(words.fallbackCause().orElseThrow()).contains(cause);
    assertThat(mail.only().content().body()).isEqualTo("Thank you. We have your payment.");
    assertThat(words.generation().map(Generation::tries)).contains(1);
    assertThat(store.tokensSpent(SPENT)).isBetween(isBilled ? 1L : 0L, isBilled ? BUDGET : 0L);
  }

  static Stream<Arguments> breaks() {
    return Stream.concat(refusals(), Stream.concat(failures(), answers()));
  }

  private static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(
            "429, quota",
            WireMock.jsonResponse(Samples.error("", "insufficient_quota"), 429),
            "QuotaExceededException",
            false),
        arguments("429, rate", WireMock.status(429), "RateLimitedException", false),
        arguments(
            "429, for an hour",
            WireMock.status(429).withHeader("Retry-After", "3600"),
            "RateLimitedException",
            false),
        arguments("401", WireMock.status(401), "RequestRejectedException", false));
  }

  private static Stream<Arguments> failures() {
    return Stream.of(
        arguments("5xx", WireMock.status(503), "ProviderErrorException", true),
        arguments(
            "200 with an error",
            WireMock.okJson(Samples.error("server_error", "")),
            "ProviderErrorException",
            true),
        arguments(
            "a time-out",
            WireMock.okJson(Samples.answer()).withFixedDelay(6_000),
            "ProviderTimedOutException",
            true),
        arguments(
            "slow tokens",
            WireMock.okJson(Samples.answer()).withChunkedDribbleDelay(20, 12_000),
            "ProviderTimedOutException",
            true),
        arguments(
            "a broken connection",
            WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            "ProviderUnreachableException",
            true),
        arguments(
            "a huge body", WireMock.ok("x".repeat(2 << 20)), "UnreadableAnswerException", true));
  }

  private static Stream<Arguments> answers() {
    String whole = Samples.answer();
    return Stream.of(
        answer("a length stop", Samples.answer(Samples.WORDS, "length"), "ModelStoppedAtLength"),
        answer("a filter", Samples.answer(Samples.WORDS, "content_filter"), "ContentFiltered"),
        answer(
            "a refusal",
            whole.replace("\"refusal\":null", "\"refusal\":\"I cannot\""),
            "ModelRefusedException"),
        answer("cut JSON", whole.substring(0, whole.length() / 2), "UnreadableAnswer"),
        answer("cut words", Samples.answer("{\"subject\":\"cut", "stop"), "UnreadableAnswer"),
        answer("no choices", "{\"choices\":[]}", "UnreadableAnswer"),
        answer("wrong types", "{\"choices\":{\"message\":7}}", "UnreadableAnswer"),
        answer(
            "null content",
            "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":null}}]}",
            "UnreadableAnswer"));
  }

  private static Arguments answer(String how, String body, String cause) {
    return arguments(how, WireMock.okJson(body), cause, true);
  }

  private Words words() {
    return store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT)).get(0).words().orElseThrow();
  }

  private static SendRequest request() {
    return SendRequest.to(Recipient.withId("rahima").name("Rahima").email("r@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .prompt("receipt")
        .build();
  }

  private static Template template() {
    return Template.parse(
        TemplateId.parse("receipt_en_v1"),
        """
        facts:
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you. We have your payment.
        """);
  }
}
