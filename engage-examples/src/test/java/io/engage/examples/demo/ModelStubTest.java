package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.Placeholders;
import io.engage.content.PromptCatalog;
import io.engage.examples.sheba.ShebaEngage;
import io.engage.message.ChannelId;
import io.engage.openai.ModelRefusedException;
import io.engage.openai.ModelStoppedAtLengthException;
import io.engage.openai.OpenAiGenerator;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStubTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final PromptCatalog PROMPTS =
      PromptCatalog.fromResources(ShebaEngage.class, "smartengage_bn_v1", "smartengage_en_v1");

  private static final JsonMapper JSON = new JsonMapper();

  private final ModelStub stub = ModelStub.start(NOW);
  private final OpenAiGenerator generator =
      new ModelServer(stub.baseUrl(), Optional.empty()).generator(Optional.of(stub.key()));

  @AfterEach
  void stop() {
    generator.close();
    stub.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bn-BD", "bn", "en"})
  void whateverIsKnownTheTextHoldsThatAloneAndIsSafe(String language) {
    List<String> optional = List.of("name", "service", "promo", "days_since_booking", "valid_for");
    for (int known = 0; known < 1 << optional.size(); known++) {
      for (int person = 0; person < 6; person++) {
        Map<String, String> facts = new HashMap<>(Map.of("amount", person + ".50"));
        for (int i = 0; i < optional.size(); i++) {
          if ((known & 1 << i) != 0) {
            facts.put(optional.get(i), "X" + person);
          }
        }
        if (whim(facts) == Whim.NONE) {
          MessageContent text = text(language, facts);
          assertThat(Placeholders.unknown(text, facts)).isEmpty();
          assertThat(verdict(text, language, facts)).isEqualTo(SafetyVerdict.allowed());
          assertThat(text.highlight().isPresent()).isEqualTo(facts.containsKey("promo"));
        }
      }
    }
  }

  @Test
  void aTextUsesWhatIsKnownInTheLanguageAskedFor() {
    Map<String, String> rina =
        person(who -> whim(who) == Whim.NONE, Map.of("promo", "ABAR21", "valid_for", "48 hours"));

    MessageContent bengali = text("bn-BD", rina);
    MessageContent english = text("en", rina);

    assertThat(bengali.everything())
        .contains("{{name}}", "{{service}}", "{{promo}}", "{{days_since_booking}}", "সময়")
        .doesNotContainPattern("[A-Za-z]{2,}(?![a-z_]*}})");
    assertThat(english.everything())
        .contains("{{name}}", "{{service}}", "{{promo}}", "{{days_since_booking}}")
        .doesNotContainPattern("[\\u0980-\\u09FF]");
  }

  @Test
  void notEverybodyReadsTheSameAndEachTheSameAgain() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      Map<String, String> facts = Map.of("name", "Rina " + i, "service", "ac-servicing");
      if (whim(facts) == Whim.NONE) {
        texts.add(text("bn-BD", facts).body());
        texts.add(text("bn-BD", facts).body());
      }
    }
    assertThat(texts).hasSizeBetween(6, 27);
  }

  @Test
  void aTextThatWasRefusedIsWrittenAnew() {
    Map<String, String> facts = person(who -> whim(who) == Whim.NONE, Map.of());

    MessageContent first = text("bn-BD", facts);
    MessageContent second = text("bn-BD", facts, Optional.of("unsafe: tone"));
    MessageContent shorter = text("bn-BD", facts, Optional.of("unsafe: length"));

    assertThat(second.body()).isNotEqualTo(first.body()).contains("{{service}}");
    assertThat(shorter.everything()).doesNotContain("{{service}}", "{{name}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bn-BD", "en"})
  void whatPressesIsRefusedBySafetyAndBetterTheSecondTime(String language) {
    Map<String, String> facts = person(who -> whim(who) == Whim.PRESSES, Map.of());

    MessageContent first = text(language, facts);
    MessageContent second = text(language, facts, Optional.of("unsafe: banned-phrase"));

    assertThat(verdict(first, language, facts))
        .isInstanceOfSatisfying(
            SafetyVerdict.Blocked.class, no -> assertThat(no.rule()).isEqualTo("banned-phrase"));
    assertThat(verdict(second, language, facts)).isEqualTo(SafetyVerdict.allowed());
  }

  @Test
  void onABadDayItRefusesOrBreaksOff() {
    Map<String, String> refused = person(who -> whim(who) == Whim.REFUSES, Map.of());
    Map<String, String> brokenOff = person(who -> whim(who) == Whim.STOPS_AT_LENGTH, Map.of());

    assertThatThrownBy(() -> generate("en", refused, Optional.empty()))
        .isInstanceOf(ModelRefusedException.class);
    assertThatThrownBy(() -> generate("en", brokenOff, Optional.empty()))
        .isInstanceOf(ModelStoppedAtLengthException.class);
  }

  @Test
  void whoeverIsPutOffOnceIsAnsweredTheSecondTime() throws Exception {
    String body = request(person(who -> whim(who) == Whim.IS_BUSY, Map.of()));

    HttpResponse<String> first = post("/v1/chat/completions", stub.key(), body);
    HttpResponse<String> second = post("/v1/chat/completions", stub.key(), body);

    assertThat(first.statusCode()).isEqualTo(429);
    assertThat(first.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(json(first).at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
    assertThat(second.statusCode()).isEqualTo(200);
  }

  @Test
  void badDaysAreFewAndNobodyUnknownHasOne() {
    long bad =
        IntStream.range(0, 5000)
            .filter(i -> whim(Map.of("name", "Rina " + i, "service", "x")) != Whim.NONE)
            .count();

    assertThat(bad).isBetween(150L, 250L);
    for (int days = 0; days < 1000; days++) {
      assertThat(whim(Map.of("days_since_booking", "" + days, "promo", "A"))).isEqualTo(Whim.NONE);
    }
  }

  @Test
  void anAnswerHasTheShapeOfAChatCompletion() throws Exception {
    Map<String, String> facts = person(who -> whim(who) == Whim.NONE, Map.of());

    JsonNode answer = json(post("/v1/chat/completions", stub.key(), request(facts)));

    assertThat(answer.path("id").asText()).startsWith("chatcmpl-");
    assertThat(answer.path("object").asText()).isEqualTo("chat.completion");
    assertThat(answer.path("created").asLong()).isEqualTo(NOW.getEpochSecond());
    assertThat(answer.path("model").asText()).isEqualTo("some-model");
    assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(answer.at("/usage/total_tokens").asInt())
        .isEqualTo(
            answer.at("/usage/prompt_tokens").asInt()
                + answer.at("/usage/completion_tokens").asInt())
        .isPositive();
  }

  @Test
  void aBadRequestIsToldInTheShapeOfAnError() throws Exception {
    String good = request(Map.of("name", "Rina"));

    assertRefused(post("/v1/chat/completions", "another-key", good), 401, "invalid_api_key");
    assertRefused(post("/v1/completions", stub.key(), good), 404, "null");
    assertRefused(post("/v1/chat/completions", stub.key(), "[]"), 400, "null");
    assertRefused(post("/v1/chat/completions", stub.key(), "{"), 400, "null");
    assertRefused(post("/v1/chat/completions", stub.key(), ""), 400, "null");
    assertRefused(post("/v1/chat/completions", stub.key(), "{\"model\":\"m\"}"), 400, "null");
    assertRefused(
        post("/v1/chat/completions", stub.key(), good.replace("some-model", "")), 400, "null");
    assertRefused(post("/v1/chat/completions", stub.key(), "x".repeat((1 << 20) + 1)), 400, "null");
  }

  private static void assertRefused(HttpResponse<String> response, int status, String code)
      throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).at("/error/type").asText()).isEqualTo("invalid_request_error");
    assertThat(json(response).at("/error/message").asText()).isNotBlank();
    assertThat(json(response).at("/error/code").asText()).isEqualTo(code);
  }

  private MessageContent text(String language, Map<String, String> facts) {
    return text(language, facts, Optional.empty());
  }

  private MessageContent text(
      String language, Map<String, String> facts, Optional<String> refusal) {
    return generate(language, facts, refusal).content();
  }

  private GeneratedText generate(
      String language, Map<String, String> facts, Optional<String> refusal) {
    Locale locale = Locale.forLanguageTag(language);
    return generator.generate(
        new GenerationRequest(
            PROMPTS.require("smartengage", locale), locale, facts, refusal, "correlation"));
  }

  private static SafetyVerdict verdict(
      MessageContent content, String language, Map<String, String> facts) {
    return SafetyFilters.standard()
        .check(
            new ScreenedText(
                Placeholders.fill(content, facts),
                Locale.forLanguageTag(language),
                ChannelId.EMAIL,
                facts));
  }

  /** The first of many people to whom this applies. */
  private static Map<String, String> person(
      Predicate<Map<String, String>> wanted, Map<String, String> more) {
    List<Map<String, String>> people = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      Map<String, String> facts = new HashMap<>(more);
      facts.put("name", "Rina " + i);
      facts.put("service", "ac-servicing");
      facts.put("days_since_booking", "21");
      people.add(facts);
    }
    return people.stream().filter(wanted).findFirst().orElseThrow();
  }

  private static Whim whim(Map<String, String> facts) {
    return Whim.towards(ChatQuestion.parse(request(facts).getBytes(StandardCharsets.UTF_8)));
  }

  private static String request(Map<String, String> facts) {
    ObjectNode document = JSON.createObjectNode().put("language", "en");
    facts.keySet().forEach(document.putArray("placeholders")::add);
    document.set("facts", JSON.valueToTree(facts));
    ObjectNode request = JSON.createObjectNode().put("model", "some-model");
    ArrayNode messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", "Be kind.");
    messages.addObject().put("role", "user").put("content", document.toString());
    return request.toString();
  }

  private HttpResponse<String> post(String path, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stub.baseUrl().replace("/v1", path)))
            .header("Authorization", "Bearer " + key)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }
}
