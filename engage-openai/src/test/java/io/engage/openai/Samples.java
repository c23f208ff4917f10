package io.engage.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engage.content.GenerationRequest;
import io.engage.content.Prompt;
import io.engage.content.TemplateId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A host's usual request, and a server's usual answers to it. */
final class Samples {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  static final String KEY = "sk-sample-key";
  static final Prompt PROMPT =
      new Prompt(TemplateId.parse("smartengage_bn_v1"), "Write a short reminder.");
  static final String WORDS =
      """
      {"subject":"সময় হয়েছে","body":"প্রিয় {{name}}, আপনার {{service}} এর সময় হয়েছে।",
      "heading":null,"action":"বুক করুন","highlight":null,"notice":null}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private Samples() {}

  /** A generator for a server on this machine, which never really waits for a retry. */
  static OpenAiGenerator generator(String server, Pause pause) {
    return generator(builder(server), pause);
  }

  static OpenAiGenerator generator(OpenAiGeneratorBuilder builder, Pause pause) {
    return new OpenAiGenerator(builder.settings(), pause, () -> 0.5);
  }

  static OpenAiGeneratorBuilder builder(String server) {
    Duration ample = Duration.ofSeconds(20);
    return OpenAiGenerator.builder()
        .apiKey(KEY)
        .baseUrl(server + "/v1")
        .timeouts(ample, ample, ample)
        .clock(InstantSource.fixed(NOON));
  }

  static GenerationRequest request() {
    return request(Map.of("name", "Rahima", "service", "AC servicing"), Optional.empty());
  }

  static GenerationRequest request(Map<String, String> facts, Optional<String> refusal) {
    return new GenerationRequest(PROMPT, Locale.forLanguageTag("bn-BD"), facts, refusal, "corr-7");
  }

  /** What a server answers with a finished text. */
  static String answer() {
    return answer(WORDS, "stop");
  }

  static String answer(String content, String finish) {
    ObjectNode all = JSON.createObjectNode().put("id", "chatcmpl-1");
    all.put("model", "gpt-4o-mini-2024-07-18");
    ObjectNode choice = all.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("role", "assistant").put("content", content).putNull("refusal");
    choice.put("finish_reason", finish);
    all.putObject("usage").put("prompt_tokens", 120).put("completion_tokens", 45);
    return all.toString();
  }

  static String error(String type, String code) {
    ObjectNode all = JSON.createObjectNode();
    all.putObject("error").put("message", "canary-message").put("type", type).put("code", code);
    return all.toString();
  }
}
