package io.engage.testkit;

import io.engage.content.GenerationRequest;
import io.engage.content.Prompt;
import io.engage.content.TemplateId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what a test wants of a request to a generator. What it does not care about has a value:
 * an English prompt, and the facts {@code name}, {@code service} and {@code promo}. All of these
 * are made up and found nowhere else, so that a test can look for them where they must not be. Not
 * for several threads.
 */
public final class SampleRequest {

  private final Map<String, String> facts = new LinkedHashMap<>();
  private String prompt =
      "Write a short and friendly reminder (canary-prompt) and put {{name}} and {{service}} in.";
  private Locale locale = Locale.ENGLISH;
  private Optional<String> refusal = Optional.empty();

  private SampleRequest() {
    facts.put("name", "Rina Canary-Akter");
    facts.put("service", "canary home cleaning");
    facts.put("promo", "CANARY20");
  }

  /** A first request for a text. */
  public static SampleRequest request() {
    return new SampleRequest();
  }

  /** With this instruction. */
  public SampleRequest prompt(String text) {
    prompt = text;
    return this;
  }

  /** In this language. */
  public SampleRequest in(Locale language) {
    locale = language;
    return this;
  }

  /** With this fact, in place of the one of the same name. */
  public SampleRequest fact(String name, String value) {
    facts.put(name, value);
    return this;
  }

  /** With no facts at all. */
  public SampleRequest withoutFacts() {
    facts.clear();
    return this;
  }

  /** After a text that safety refused for this reason. */
  public SampleRequest afterRefusal(String reason) {
    refusal = Optional.of(reason);
    return this;
  }

  /** The request. */
  public GenerationRequest build() {
    TemplateId id = new TemplateId("sample", locale, 1);
    return new GenerationRequest(
        new Prompt(id, prompt), locale, facts, refusal, "correlation-of-a-sample");
  }
}
