package io.engage.testkit;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.content.TokenUsage;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import java.util.function.Supplier;

/** A generator and its provider in one, which behaves as it is told to. */
class StubGenerator implements MessageGenerator {

  static final String SECRET = "sk-hunter2";

  volatile Mood mood = Mood.WRITES;

  /** How the provider behaves. */
  enum Mood {
    WRITES,
    IS_BUSY,
    IS_AWAY,
    REFUSES,
    IS_SILENT,
    IS_CUT_OFF,
    WRITES_NOTHING
  }

  @Override
  public GeneratedText generate(GenerationRequest request) {
    return switch (mood) {
      case WRITES -> text("It is time again.", addressed(request));
      case IS_BUSY -> throw new RetriableException("429: come again later");
      case IS_AWAY -> throw new RetriableException("connection refused");
      case REFUSES -> throw new NonRetriableException("401: who are you");
      case IS_SILENT -> throw new RetriableException("no answer in time");
      case IS_CUT_OFF -> throw new RetriableException("the answer was cut off");
      case WRITES_NOTHING -> throw new RetriableException("the answer was empty");
    };
  }

  static GeneratedText text(String subject, String body) {
    return new GeneratedText(
        MessageContent.of(subject, body), "stub-model", new TokenUsage(120, 40));
  }

  private static String addressed(GenerationRequest request) {
    return request.facts().containsKey("name") ? "Dear {{name}}, book now." : "Book now.";
  }

  @Override
  public String toString() {
    return "StubGenerator";
  }

  /** The contract, run against such a stub. */
  static Supplier<MessageGeneratorContract> contract(Supplier<StubGenerator> generator) {
    return () -> new StubGeneratorContract(generator.get());
  }
}
