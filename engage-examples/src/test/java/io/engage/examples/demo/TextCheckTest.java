package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {

  @Test
  void everyLineHasItsAnswer() {
    List<JsonNode> answers =
        answers("See you at nine.\n\n😀 Claim your PRIZE now\r\nThank you", "--locale", "en");

    assertThat(answers).hasSize(4);
    assertThat(answers.get(0)).hasToString(allowed());
    assertThat(answers.get(1)).hasToString(allowed());
    assertThat(answers.get(2))
        .hasToString(
            "{\"allowed\":false,\"rule\":\"banned-phrase\",\"category\":\"scam\","
                + "\"words\":[\"Claim your PRIZE\"],\"at\":[[2,18]]}");
    assertThat(answers.get(3)).hasToString(allowed());
  }

  @Test
  void bengaliIsReadAndWrittenAsItStands() {
    JsonNode answer = answers("\uFEFFআপনি লটারি জিতেছেন আজ\n", "--locale", "bn").get(0);

    assertThat(answer.get("words").get(0).textValue()).isEqualTo("আপনি লটারি জিতেছেন");
    assertThat(answer.get("at")).hasToString("[[0,18]]");
  }

  @Test
  void bytesThatAreNoTextDoNotStopIt() {
    byte[] texts = "A\nClaim your prize \nB\n".getBytes(StandardCharsets.UTF_8);
    texts[0] = (byte) 0xC3;
    texts[18] = (byte) 0xFF;

    List<JsonNode> answers = answers(texts);

    assertThat(answers).hasSize(3);
    assertThat(answers.get(1).get("allowed").booleanValue()).isFalse();
    assertThat(answers.get(2)).hasToString(allowed());
  }

  @Test
  void lengthCountsOnlyWhenItIsAskedFor() {
    assertThat(answers("Hi").get(0)).hasToString(allowed());
    assertThat(answers("Hi", "--length", "3-5").get(0).get("rule").textValue()).isEqualTo("length");
    assertThat(answers("Hi", "--channel", "email").get(0).get("rule").textValue())
        .isEqualTo("length");
    assertThat(answers("Hiya", "--length", "3-5", "--generated").get(0)).hasToString(allowed());
  }

  @Test
  void offersAndDatesCountInAModelsWordsAlone() {
    String text = "We come on Sunday, as agreed.";

    assertThat(answers(text).get(0)).hasToString(allowed());
    assertThat(answers(text, "--generated").get(0))
        .hasToString(
            "{\"allowed\":false,\"rule\":\"date\",\"category\":\"weekday\","
                + "\"words\":[\"Sunday\"],\"at\":[[11,17]]}");
  }

  @Test
  void withoutTextsThereAreNoAnswers() {
    assertThat(answers("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--locale,fr,--locale: must be bn",
    "--length,500-10,--length: must be two numbers",
    "--length,ten,--length: must be two numbers",
    "--channel,pigeon,--channel: must be email",
    "--promo,X,--promo: does not go with"
  })
  void whatCannotBeIsSaidInOneLine(String option, String value, String message) {
    DemoCall.of("check-texts", option, value).isRefused(message);
  }

  @Test
  void itsOptionsGoWithNothingElse() {
    DemoCall.of("--generated").isRefused("--generated: does not go with");
    DemoCall.of("explain", "--length", "1-2").isRefused("--length: does not go with");
  }

  private static String allowed() {
    return "{\"allowed\":true,\"rule\":null,\"category\":null,\"words\":[],\"at\":[]}";
  }

  private static List<JsonNode> answers(String texts, String... options) {
    return answers(texts.getBytes(StandardCharsets.UTF_8), options);
  }

  private static List<JsonNode> answers(byte[] texts, String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "check-texts";
    System.arraycopy(options, 0, words, 1, options.length);
    DemoCall call = DemoCall.reading(texts, words);
    assertThat(call.code()).as(call.err()).isZero();
    return call.out().lines().map(TextCheckTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
