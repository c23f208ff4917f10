package io.engage.openai;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageGenerator;
import io.engage.error.EngagementException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Has texts written by a model behind OpenAI's chat completions, or behind any server that speaks
 * them with structured outputs ({@code response_format} of type {@code json_schema}).
 *
 * <ul>
 *   <li><b>Blocking:</b> {@link #generate} waits for the server, its retries included, and never
 *       longer than {@link #deadline()}: 145 seconds by default. An interrupt ends it at once.
 *   <li><b>Threads:</b> safe for several; as many texts are written at once as {@link
 *       OpenAiGeneratorBuilder#concurrency} says, further callers wait for a place as long as for
 *       one call.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> a whole message, or an exception whose type says why there
 *       is none. None of them quotes the prompt, the facts, the key or the answer. What may pass
 *       (408, 409, 429, 5xx, time-outs, broken connections) is tried again before it is thrown. An
 *       error with 200 counts as what its code names, and as 500 when it names nothing known.
 *       <ul>
 *         <li>{@link RateLimitedException}, {@link QuotaExceededException}: 429
 *         <li>{@link ProviderErrorException}: 408, 409, 5xx
 *         <li>{@link RequestRejectedException}: all other failures
 *         <li>{@link ProviderTimedOutException}, {@link ProviderUnreachableException}: no answer
 *         <li>{@link ModelRefusedException}, {@link ModelStoppedAtLengthException}, {@link
 *             ContentFilteredException}, {@link UnreadableAnswerException}: an answer without a
 *             whole text
 *         <li>{@link GeneratorBusyException}, {@link GeneratorStoppedException}: not even tried, or
 *             given up
 *       </ul>
 *   <li><b>Idempotency:</b> none: each call is a new text, and each try may be paid for. A try
 *       after one that may have been paid for is asked of the request's {@link
 *       io.engage.content.TokenMeter}.
 * </ul>
 *
 * <p>What the host says goes to the model as its instruction, what is known of the customer as one
 * JSON document beside it. Source: <a
 * href="https://platform.openai.com/docs/api-reference/chat/create">Create chat completion</a>.
 */
public final class OpenAiGenerator implements MessageGenerator, AutoCloseable {

  private final OpenAiSettings settings;
  private final ChatRequest chat;
  private final AnswerReader reader;
  private final ChatServer server;
  private final PatientServer patientServer;
  private final Pause pause;
  private final Semaphore places;
  private volatile boolean closed;

  OpenAiGenerator(OpenAiSettings settings) {
    this(settings, new ClosingPause(), () -> ThreadLocalRandom.current().nextDouble());
  }

  OpenAiGenerator(OpenAiSettings settings, Pause pause, DoubleSupplier random) {
    Backoff backoff = new Backoff(settings.retries(), random);
    this.settings = settings;
    this.chat = new ChatRequest(settings);
    this.reader = new AnswerReader(settings);
    this.server = new ChatServer(settings, new StatusRules(reader, settings.clock()));
    this.patientServer = new PatientServer(server, backoff, pause);
    this.pause = pause;
    this.places = new Semaphore(settings.concurrency(), true);
  }

  /**
   * A generator with all defaults: {@code gpt-4o-mini} at OpenAI.
   *
   * @param apiKey the secret that OpenAI issued
   * @throws io.engage.error.SettingsException when it cannot be a key
   */
  public static OpenAiGenerator withKey(String apiKey) {
    return builder().apiKey(apiKey).build();
  }

  /** Starts the description of a generator. */
  public static OpenAiGeneratorBuilder builder() {
    return new OpenAiGeneratorBuilder();
  }

  @Override
  public GeneratedText generate(GenerationRequest request) {
    CallLog log = new CallLog(request.correlationId(), settings.clock());
    try {
      GeneratedText text = inAPlace(request, log);
      log.succeeded();
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw log.failed(GeneratorStoppedException.interrupted());
    } catch (EngagementException e) {
      throw log.failed(e);
    }
  }

  /**
   * A token for each byte of the whole request, and as many as the answer may have: no tokeniser
   * makes more of it.
   */
  @Override
  public long mostTokens(GenerationRequest request) {
    return most(chat.write(request));
  }

  /**
   * The longest time that {@link #generate} takes: one call's time to wait for a place, and as much
   * for each try, and 15 seconds before each retry: 145 seconds by default.
   *
   * <p>A message waits for its model for a third of {@link io.engage.delivery.Sizing#lease()}, two
   * texts together, unless the pipeline says otherwise; a text that is not there by then is given
   * up. With the defaults of both that is enough for one text at its slowest.
   */
  public Duration deadline() {
    return settings.deadline();
  }

  /**
   * Ends the idle connections and every wait for a retry; a call under way comes to its end. May be
   * called again. A closed generator writes nothing more.
   */
  @Override
  public void close() {
    closed = true;
    pause.end();
    server.close();
  }

  /** The model and the server's name. */
  @Override
  public String toString() {
    return "OpenAiGenerator[" + settings.model() + " at " + settings.endpoint().host() + "]";
  }

  private long most(byte[] json) {
    return (long) json.length + settings.tokenLimit().most();
  }

  private GeneratedText inAPlace(GenerationRequest request, CallLog log)
      throws InterruptedException {
    if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
      throw new GeneratorBusyException(settings.concurrency());
    }
    try {
      return written(request, log);
    } finally {
      places.release();
    }
  }

  private GeneratedText written(GenerationRequest request, CallLog log)
      throws InterruptedException {
    if (closed) {
      throw GeneratorStoppedException.closed();
    }
    byte[] json = chat.write(request);
    Runnable mayGoOn = () -> request.meter().askForAnotherTry(most(json));
    ChatAnswer answer = reader.answer(patientServer.post(json, mayGoOn));
    log.answered(answer);
    return reader.text(answer);
  }
}
