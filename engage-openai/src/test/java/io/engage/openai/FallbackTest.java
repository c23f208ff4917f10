package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.content.Prompt;
import io.engage.content.PromptCatalog;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.content.Words;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Topic;
import io.engage.store.LedgerQuery;
import io.engage.testkit.HandDrivenPipeline;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a pipeline makes of what the generator gives it. */
class FallbackTest {

  private final WireMockServer server = Servers.start();
  private final OpenAiGenerator generator =
      Samples.generator(server.baseUrl(), new RecordingPause());
  private final MutableClock clock = MutableClock.at(Samples.NOON);
  private final InMemoryStore store = InMemoryStore.create(clock);
  private final RecordingChannel mail = RecordingChannel.email();
  private final EngagementPipeline engage =
      HandDrivenPipeline.builder(clock)
          .store(store)
          .channel(mail)
          .templates(TemplateCatalog.of(template()))
          .prompts(PromptCatalog.of(prompt()))
          .generator(generator)
          .zone(ZoneId.of("Asia/Dhaka"))
          .production()
          .build();

  @AfterEach
  void stop() {
    engage.close();
    generator.close();
    server.stop();
  }

  @Test
  @DisplayName("C3: the model writes a placeholder, and the engine puts the name in")
  void theEnginePutsTheNameIn() {
    Words words =
        wordsAfter(answer("{\"subject\":\"Receipt\",\"body\":\"Thank you, {{name}}, dear.\"}"));

    assertThat(words.source()).isEqualTo(Words.Source.GENERATED);
    assertThat(words.model()).contains("gpt-4o-mini-2024-07-18");
    assertThat(mail.only().content().body()).isEqualTo("Thank you, Rahima, dear.");
  }

  @Test
  @DisplayName("F18: the template speaks when the model does not, and the ledger says why")
  void theTemplateSpeaksInstead() {
    Words words = wordsAfter(WireMock.jsonResponse(Samples.error("", "insufficient_quota"), 429));

    assertThat(words.source()).isEqualTo(Words.Source.FALLBACK);
    assertThat(words.fallbackCause().orElseThrow())
        .startsWith("generator failed: QuotaExceededException: ");
    assertThat(mail.only().content().body()).isEqualTo("Thank you. We have your payment.");
  }

  @Test
  @DisplayName("C4: a text that safety refused is asked for once more, with the reason")
  void aRefusedTextIsAskedForOnceMore() {
    Servers.answers(
        server,
        answer("{\"subject\":\"Receipt\",\"body\":\"See https://evil.example at once.\"}"),
        answer("{\"subject\":\"Receipt\",\"body\":\"Thank you for paying.\"}"));

    assertThat(words().source()).isEqualTo(Words.Source.GENERATED);
    assertThat(mail.only().content().body()).isEqualTo("Thank you for paying.");
    assertThat(Servers.requests(server).get(0).getBodyAsString())
        .doesNotContain("\\\"refused_because\\\":");
    assertThat(Servers.requests(server).get(1).getBodyAsString())
        .contains("\\\"refused_because\\\":\\\"unsafe: ");
  }

  @Test
  @DisplayName("F18: pages in the place of answers leave the generator alone, as failures do")
  void aServerThatSendsPagesIsLeftAlone() {
    Servers.answer(server, WireMock.ok("<html>Welcome to the wireless network</html>"));

    for (int i = 0; i < 7; i++) {
      engage.send(receipt("person-" + i));
    }

    assertThat(Servers.requests(server)).hasSize(5);
  }

  private Words wordsAfter(ResponseDefinitionBuilder answer) {
    Servers.answer(server, answer);
    return words();
  }

  private Words words() {
    assertThat(engage.send(receipt("rahima"))).isNotNull();
    List<Words> words =
        store.entries(LedgerQuery.of(Recipient.DEFAULT_TENANT)).stream()
            .flatMap(entry -> entry.words().stream())
            .toList();
    assertThat(words).hasSize(1);
    return words.get(0);
  }

  private static SendRequest receipt(String id) {
    return SendRequest.to(Recipient.withId(id).name("Rahima").email("r@example.com").build())
        .topic(Topic.transactional("receipt"))
        .template("receipt")
        .prompt("receipt")
        .build();
  }

  private static ResponseDefinitionBuilder answer(String words) {
    return WireMock.okJson(Samples.answer(words, "stop"));
  }

  private static Prompt prompt() {
    return new Prompt(TemplateId.parse("receipt_en_v1"), "Write a short receipt.");
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
