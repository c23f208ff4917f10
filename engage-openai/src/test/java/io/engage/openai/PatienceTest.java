package io.engage.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.engage.content.GeneratedText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing waits for ever, and everything that waits can be stopped. */
@Timeout(60)
class PatienceTest {

  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration AMPLE = Duration.ofSeconds(50);

  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final LatchedServer latched = new LatchedServer();
  private final RecordingPause pause = new RecordingPause();

  /** The first request of all takes its time, and might not arrive within a short time-out. */
  @BeforeEach
  void warmUp() throws InterruptedException {
    latched.release(1);
    try (OpenAiGenerator generator =
        Samples.generator(builder(AMPLE, AMPLE), new RecordingPause())) {
      generator.generate(Samples.request());
    }
    latched.awaitRequests(1);
  }

  @AfterEach
  void stop() {
    latched.close();
    callers.shutdownNow();
  }

  @Test
  @DisplayName("F18: a server that never answers is timed out, and asked again")
  void aSilentServerIsTimedOut() throws InterruptedException {
    try (OpenAiGenerator generator = generator(AMPLE, SHORT)) {
      assertTimedOut(failure(generator), "call-timeout");
    }
    latched.awaitRequests(4);
    assertThat(latched.unawaited()).isZero();
    assertThat(pause.waits()).hasSize(3);
  }

  @Test
  @DisplayName("F6: a silence is timed out before the call is")
  void aReadThatStallsIsTimedOut() {
    try (OpenAiGenerator generator = generator(SHORT, AMPLE)) {
      assertTimedOut(failure(generator), "read-timeout");
    }
  }

  @Test
  @DisplayName("F18: tokens that come too slowly are timed out, however steadily they come")
  void slowTokensAreTimedOut() {
    WireMockServer dribbling = Servers.start();
    ResponseDefinitionBuilder slow = WireMock.okJson(Samples.answer());
    Servers.answer(dribbling, slow.withChunkedDribbleDelay(50, 20_000));
    try (OpenAiGenerator generator =
        Samples.generator(
            Samples.builder(dribbling.baseUrl())
                .timeouts(AMPLE, AMPLE, Duration.ofMillis(600))
                .retries(0, SHORT),
            pause)) {
      assertTimedOut(failure(generator), "call-timeout");
    } finally {
      dribbling.stop();
    }
  }

  @Test
  @DisplayName("F6: a server that accepts and never shakes hands is timed out")
  void aHandshakeThatStallsIsTimedOut() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        OpenAiGenerator generator =
            once("https://127.0.0.1:" + mute.getLocalPort(), AMPLE, SHORT)) {
      assertTimedOut(failure(generator), "read-timeout");
    }
  }

  @Test
  @DisplayName("F6: a server that accepts nobody any more is timed out")
  void aConnectionThatStallsIsTimedOut() throws IOException {
    try (FullServer full = new FullServer();
        OpenAiGenerator generator = once("http://127.0.0.1:" + full.port(), SHORT, AMPLE)) {
      assertTimedOut(failure(generator), "connect-timeout");
    }
  }

  @Test
  void noMoreTextsAreWrittenAtOnceThanAllowed() throws Exception {
    try (OpenAiGenerator generator =
        Samples.generator(builder(AMPLE, AMPLE).concurrency(2), pause)) {
      List<Future<GeneratedText>> texts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        texts.add(callers.submit(() -> generator.generate(Samples.request())));
      }
      latched.awaitRequests(2);
      latched.release(5);
      for (Future<GeneratedText> text : texts) {
        assertThat(result(text).model()).isEqualTo("gpt-4o-mini-2024-07-18");
      }
      assertThat(latched.mostAtOnce()).isEqualTo(2);
    }
  }

  @Test
  void whoFindsNoPlaceInTimeIsToldSo() throws Exception {
    OpenAiGenerator generator =
        Samples.generator(builder(SHORT, SHORT).concurrency(1), new HeldPause());
    Future<?> first = callers.submit(() -> generator.generate(Samples.request()));
    latched.awaitRequests(1);

    assertThat(failure(generator)).isExactlyInstanceOf(GeneratorBusyException.class);

    generator.close();
    assertThat(catchThrowable(() -> result(first)))
        .cause()
        .isInstanceOf(GeneratorStoppedException.class);
  }

  @Test
  @DisplayName("F38: an interrupt ends a call under way, and its flag is set again")
  void anInterruptEndsACall() throws Exception {
    try (OpenAiGenerator generator =
        Samples.generator(builder(AMPLE, AMPLE).concurrency(1), pause)) {
      assertStopsWhenInterrupted(generator, () -> latched.awaitRequests(1));

      latched.release(2);
      assertThat(generator.generate(Samples.request())).as("its place is free").isNotNull();
    }
  }

  @Test
  @DisplayName("F38: an interrupt ends the wait for a retry, and its flag is set again")
  void anInterruptEndsTheWaitForARetry() throws Exception {
    HeldPause held = new HeldPause();
    try (OpenAiGenerator generator = Samples.generator(builder(AMPLE, SHORT), held)) {
      assertStopsWhenInterrupted(generator, held::awaitWaiting);
    }
  }

  @Test
  @DisplayName("F38: an interrupt ends the wait for a place, and its flag is set again")
  void anInterruptEndsTheWaitForAPlace() throws Exception {
    try (OpenAiGenerator generator =
        Samples.generator(builder(AMPLE, AMPLE).concurrency(1), pause)) {
      Future<?> first = callers.submit(() -> generator.generate(Samples.request()));
      latched.awaitRequests(1);

      assertStopsWhenInterrupted(generator, () -> {});

      latched.release(1);
      assertThat(result(first)).isNotNull();
    }
  }

  @Test
  @DisplayName("F31: closing ends the wait for a retry")
  void closingEndsTheWaitForARetry() throws Exception {
    HeldPause held = new HeldPause();
    OpenAiGenerator generator = Samples.generator(builder(AMPLE, SHORT), held);
    Future<?> text = callers.submit(() -> generator.generate(Samples.request()));
    held.awaitWaiting();

    generator.close();

    assertThat(catchThrowable(() -> result(text)))
        .cause()
        .isInstanceOf(GeneratorStoppedException.class);
  }

  @Test
  @DisplayName("F31: closing lets a call under way come to its end")
  void closingLetsACallEnd() throws Exception {
    OpenAiGenerator generator = generator(AMPLE, AMPLE);
    Future<GeneratedText> text = callers.submit(() -> generator.generate(Samples.request()));
    latched.awaitRequests(1);

    generator.close();
    generator.close();
    latched.release(1);

    assertThat(result(text).content().subject()).isEqualTo("সময় হয়েছে");
    assertThat(failure(generator)).isExactlyInstanceOf(GeneratorStoppedException.class);
    assertThat(latched.unawaited()).isZero();
  }

  private static void assertTimedOut(Throwable failure, String timeout) {
    assertThat(failure)
        .isExactlyInstanceOf(ProviderTimedOutException.class)
        .hasMessage("the server did not answer in time: " + timeout);
  }

  private void assertStopsWhenInterrupted(OpenAiGenerator generator, Await awaitWaiting)
      throws Exception {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              ended.complete(failure(generator));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    awaitWaiting.now();

    caller.interrupt();

    assertThat(ended.get(30, TimeUnit.SECONDS))
        .isExactlyInstanceOf(GeneratorStoppedException.class);
    assertThat(flag.get(30, TimeUnit.SECONDS)).isTrue();
  }

  private OpenAiGenerator generator(Duration read, Duration call) {
    return Samples.generator(builder(read, call), pause);
  }

  private OpenAiGeneratorBuilder builder(Duration read, Duration call) {
    return Samples.builder(latched.url()).timeouts(AMPLE, read, call);
  }

  private OpenAiGenerator once(String server, Duration connect, Duration read) {
    return Samples.generator(
        Samples.builder(server).timeouts(connect, read, AMPLE).retries(0, SHORT), pause);
  }

  private static <T> T result(Future<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  private static Throwable failure(OpenAiGenerator generator) {
    return catchThrowable(() -> generator.generate(Samples.request()));
  }

  /** Waits for something in bounded time. */
  private interface Await {
    void now() throws InterruptedException;
  }

  /** Waits until it is ended, and says when somebody waits. */
  private static final class HeldPause implements Pause {
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final ClosingPause real = new ClosingPause();

    void awaitWaiting() throws InterruptedException {
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public boolean await(Duration wait) throws InterruptedException {
      waiting.countDown();
      return real.await(Duration.ofMinutes(1));
    }

    @Override
    public void end() {
      real.end();
    }
  }
}
