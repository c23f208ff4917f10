package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.engage.content.GeneratedText;
import io.engage.content.TokenUsage;
import io.engage.content.TokensSpent;
import io.engage.error.EngagementException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what the server says. */
class AnswerTest {

  private final WireMockServer server = Servers.start();
  private final RecordingPause pause = new RecordingPause();
  private final OpenAiGenerator generator = Samples.generator(server.baseUrl(), pause);

  @AfterEach
  void stop() {
    generator.close();
    server.stop();
  }

  @Test
  void bengaliComesThroughUnharmedWithModelAndTokens() {
    GeneratedText text = textOf(Samples.answer());

    assertThat(text.content().subject()).isEqualTo("সময় হয়েছে");
    assertThat(text.content().body())
        .isEqualTo("প্রিয় {{name}}, আপনার {{service}} এর সময় হয়েছে।");
    assertThat(text.content().action()).contains("বুক করুন");
    assertThat(text.content().heading()).isEmpty();
    assertThat(text.model()).isEqualTo("gpt-4o-mini-2024-07-18");
    assertThat(text.usage()).isEqualTo(new TokenUsage(120, 45));
  }

  @Test
  void allPartsFindTheirPlace() {
    GeneratedText text =
        textOf(
            Samples.answer(
                """
                {"subject":" a\\nb ","body":"c\\r\\n\\r\\nd","heading":"e","action":"f",
                 "highlight":"g\\nh","notice":" "}
                """,
                "stop"));

    assertThat(text.content().subject()).isEqualTo("a b");
    assertThat(text.content().body()).isEqualTo("c\n\nd");
    assertThat(text.content().heading()).contains("e");
    assertThat(text.content().action()).contains("f");
    assertThat(text.content().highlight()).contains("g\nh");
    assertThat(text.content().notice()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{\"prompt_tokens\":-3,\"completion_tokens\":null}"})
  void aServerThatCountsNothingCostsNothing(String usage) {
    String uncounted = Samples.answer().replaceAll("\"usage\":\\{[^}]*}", "\"usage\":" + usage);

    assertThat(textOf(uncounted).usage()).isEqualTo(TokenUsage.NONE);
  }

  @Test
  @DisplayName("F18: a count beyond all figures is no small one")
  void aCountBeyondAllFiguresIsNoSmallOne() {
    String absurd =
        Samples.answer()
            .replace("\"prompt_tokens\":120", "\"prompt_tokens\":18446744073709551621")
            .replace("\"completion_tokens\":45", "\"completion_tokens\":1e300");

    assertThat(textOf(absurd).usage()).isEqualTo(new TokenUsage(Long.MAX_VALUE, Long.MAX_VALUE));
    assertThat(textOf(absurd).usage().total()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aModelsNameThatIsNoneIsNotBelieved() {
    String odd = Samples.answer().replace("gpt-4o-mini-2024-07-18", "x\\nINFO all is well");

    assertThat(textOf(odd).model()).isEqualTo("gpt-4o-mini");
  }

  @Test
  @DisplayName("F18: a refusal is no text")
  void aRefusalIsNoText() {
    String refused = Samples.answer().replace("\"refusal\":null", "\"refusal\":\"I cannot help\"");

    assertThat(failureOf(refused)).isExactlyInstanceOf(ModelRefusedException.class);
    assertThat(((TokensSpent) failureOf(refused)).usage()).isEqualTo(new TokenUsage(120, 45));
  }

  @Test
  @DisplayName("F18: a text that ran into its limit is no text, even if it looks whole")
  void aTextThatStoppedAtItsLengthIsNoText() {
    assertThat(failureOf(Samples.answer(Samples.WORDS, "length")))
        .isExactlyInstanceOf(ModelStoppedAtLengthException.class)
        .hasMessage("the text was not finished within 400 tokens");
  }

  @Test
  @DisplayName("F18: a text that the provider's filter cut is no text")
  void aFilteredTextIsNoText() {
    assertThat(failureOf(Samples.answer(Samples.WORDS, "content_filter")))
        .isExactlyInstanceOf(ContentFilteredException.class);
  }

  @ParameterizedTest
  @DisplayName("F18: an answer that is of no use has been paid for")
  @ValueSource(strings = {"length", "content_filter", "tool_calls", "stop"})
  void anAnswerOfNoUseSaysWhatItCost(String finish) {
    Throwable failure = failureOf(Samples.answer("{\"subject\":\"cut", finish));

    assertThat(failure)
        .isInstanceOfSatisfying(
            TokensSpent.class,
            spent -> {
              assertThat(spent.model()).isEqualTo("gpt-4o-mini-2024-07-18");
              assertThat(spent.usage()).isEqualTo(new TokenUsage(120, 45));
            });
  }

  @ParameterizedTest
  @DisplayName("F18: a text of which nobody says that it is finished is no text")
  @ValueSource(strings = {"tool_calls", "", "STOP", "stop "})
  void anUnknownEndIsNoEnd(String finish) {
    assertThat(failureOf(Samples.answer(Samples.WORDS, finish)))
        .isExactlyInstanceOf(UnreadableAnswerException.class);
  }

  @Test
  @DisplayName("F18: an error in the place of an answer is an error")
  void anErrorWithSuccessIsAnError() {
    Servers.answer(server, WireMock.okJson(Samples.error("server_error", "overloaded")));

    ProviderErrorException thrown =
        catchThrowableOfType(
            ProviderErrorException.class, () -> generator.generate(Samples.request()));

    assertThat(thrown.status()).isEqualTo(200);
    assertThat(thrown.type()).isEqualTo("server_error");
    assertThat(thrown.code()).isEqualTo("overloaded");
    assertThat(failureOf(Samples.error("insufficient_quota", "")))
        .isExactlyInstanceOf(QuotaExceededException.class);
  }

  @ParameterizedTest
  @DisplayName("F18: an answer of another shape is no text")
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{}",
        "{\"choices\":[]}",
        "{\"choices\":{}}",
        "{\"choices\":[{\"message\":\"text\",\"finish_reason\":\"stop\"}]}",
        "{\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}]}"
      })
  void anotherShapeIsNoText(String body) {
    assertThat(failureOf(body)).isExactlyInstanceOf(UnreadableAnswerException.class);
  }

  @ParameterizedTest
  @DisplayName("F18: words of another shape are no text")
  @ValueSource(
      strings = {
        "Dear customer, it is time.",
        "```json\n{\"subject\":\"a\",\"body\":\"b\"}\n```",
        "{\"subject\":\"a\"}",
        "{\"subject\":\" \",\"body\":\"b\"}",
        "{\"subject\":\"a\",\"body\":\"\\n\"}",
        "{\"subject\":\"a\",\"body\":null}",
        "{\"subject\":\"a\",\"body\":[\"b\"]}",
        "{\"subject\":\"a\",\"body\":\"b\",\"notice\":7}",
        "{\"subject\":\"a\",\"body\":\"b\",\"link\":\"https://x.example\"}",
        "{\"subject\":\"a\",\"body\":\"b\",\"body\":\"c\"}",
        "{\"subject\":\"a\",\"body\":\"b\"} and so on",
        "{\"subject\":\"a\",\"body\":\"b\\u0000\"}",
        "{\"subject\":\"a\",\"body\":\"b \\ud83d\"}",
        "[{\"subject\":\"a\",\"body\":\"b\"}]"
      })
  void wordsOfAnotherShapeAreNoText(String content) {
    assertThat(failureOf(Samples.answer(content, "stop")))
        .isExactlyInstanceOf(UnreadableAnswerException.class);
  }

  @Test
  @DisplayName("F18: a bad text is not tried again: each try is paid for")
  void aBadTextIsNotTriedAgain() {
    failureOf(Samples.answer("", "stop"));

    assertThat(pause.waits()).isEmpty();
    assertThat(Servers.requests(server)).hasSize(1);
  }

  @Test
  @DisplayName("F18: an answer cut at any byte never yields a text")
  void anAnswerCutAnywhereYieldsNothing() {
    AnswerReader reader = new AnswerReader(Samples.builder(server.baseUrl()).settings());
    byte[] whole = Samples.answer().getBytes(StandardCharsets.UTF_8);
    for (int end = 0; end < whole.length; end++) {
      Reply cut = new Reply(200, Headers.of(), Arrays.copyOf(whole, end));
      assertThat(catchThrowable(() -> reader.text(reader.answer(cut))))
          .as("cut after %d bytes", end)
          .isExactlyInstanceOf(UnreadableAnswerException.class);
    }
    assertThat(reader.text(reader.answer(new Reply(200, Headers.of(), whole)))).isNotNull();
  }

  @Test
  @DisplayName("F18: words cut at any character never yield a text")
  void wordsCutAnywhereYieldNothing() {
    String words = Samples.WORDS.strip();
    for (int end = 0; end < words.length(); end++) {
      assertThat(failureOf(Samples.answer(words.substring(0, end), "stop")))
          .as("cut after %d characters", end)
          .isExactlyInstanceOf(UnreadableAnswerException.class);
    }
  }

  @Test
  @DisplayName("F18: a server that talks without end does not fill the heap")
  void anEndlessAnswerIsNotRead() {
    String padded = Samples.answer() + " ".repeat(Reply.MOST_BYTES);

    assertThat(failureOf(padded))
        .isExactlyInstanceOf(UnreadableAnswerException.class)
        .hasMessageContaining("longer than 1048576 bytes");
  }

  @Test
  @DisplayName("S24: nor does one whose compressed answer is small")
  void aCompressedAnswerIsBoundedToo() {
    Servers.answer(server, WireMock.okJson(" ".repeat(8 * Reply.MOST_BYTES)));

    assertThat(catchThrowable(() -> generator.generate(Samples.request())))
        .hasMessageContaining("longer than 1048576 bytes");
    assertThat(Servers.requests(server).get(0).getHeader("Accept-Encoding")).contains("gzip");
  }

  @Test
  void aMissingPartIsAnEmptyOne() {
    assertThat(
            textOf(Samples.answer("{\"subject\":\"a\",\"body\":\"b\"}", "stop"))
                .content()
                .highlight())
        .isEqualTo(Optional.empty());
  }

  private GeneratedText textOf(String body) {
    Servers.answer(server, WireMock.okJson(body));
    return generator.generate(Samples.request());
  }

  private Throwable failureOf(String body) {
    Servers.answer(server, WireMock.okJson(body));
    Throwable thrown = catchThrowable(() -> generator.generate(Samples.request()));
    assertThat(thrown).isInstanceOf(EngagementException.class).hasNoCause();
    return thrown;
  }
}
