package io.engage.openai;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engage.error.EngagementException;
import io.engage.error.RetriableException;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks OpenAI's moderation, or that of a compatible server, whether words may go (D6). It is free
 * of charge at OpenAI, and is asked for every message, those of templates included: put it last
 * among the filters, so that it is asked only for words that the others let through. The words go
 * to the server as they would go to the reader, names and all.
 *
 * <ul>
 *   <li><b>Blocking:</b> {@link #check} waits for the server, one retry included: 21 seconds at
 *       most by default. An interrupt ends it at once.
 *   <li><b>Threads:</b> safe for several.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> what the server flags is blocked by a rule that names the
 *       category, such as {@code moderation-harassment}; of several the one with the highest score.
 *       While the server cannot be reached, has no time or fails, a {@link RetriableException} is
 *       thrown, and the message waits. What no waiting mends, a wrong key for instance, blocks as
 *       {@code moderation-failed}.
 *   <li><b>Idempotency:</b> as the server keeps to it; a call changes nothing.
 * </ul>
 *
 * <p>Source: <a href="https://platform.openai.com/docs/api-reference/moderations/create">Create
 * moderation</a>.
 */
public final class OpenAiModeration implements SafetyFilter, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenAiModeration.class);
  private static final String FAILED = "moderation-failed";

  private final JsonMapper json = new JsonMapper();
  private final OpenAiSettings settings;
  private final ChatServer server;
  private final PatientServer patientServer;
  private final Pause pause;

  OpenAiModeration(OpenAiSettings settings) {
    this(settings, new ClosingPause());
  }

  OpenAiModeration(OpenAiSettings settings, Pause pause) {
    this.settings = settings;
    this.server =
        new ChatServer(settings, new StatusRules(new AnswerReader(settings), settings.clock()));
    this.patientServer =
        new PatientServer(
            server,
            new Backoff(settings.retries(), () -> ThreadLocalRandom.current().nextDouble()),
            pause);
    this.pause = pause;
  }

  /**
   * A filter with all defaults: {@code omni-moderation-latest} at OpenAI.
   *
   * @param apiKey the secret that OpenAI issued
   * @throws io.engage.error.SettingsException when it cannot be a key
   */
  public static OpenAiModeration withKey(String apiKey) {
    return builder().apiKey(apiKey).build();
  }

  /** Starts the description of a filter. */
  public static OpenAiModerationBuilder builder() {
    return new OpenAiModerationBuilder();
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    try {
      return ModerationAnswer.read(
              patientServer.post(request(text), OpenAiModeration::isFreeOfCharge))
          .map(category -> SafetyVerdict.blocked("moderation-" + category, List.of()))
          .orElseGet(SafetyVerdict::allowed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RetriableException("moderation was interrupted");
    } catch (RetriableException e) {
      throw e;
    } catch (EngagementException e) {
      LOG.warn("Words are blocked, because moderation failed: {}", e.getMessage());
      return SafetyVerdict.blocked(FAILED, List.of());
    }
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  /** Ends the idle connections and every wait for a retry. May be called again. */
  @Override
  public void close() {
    pause.end();
    server.close();
  }

  /** The model and the server's name. */
  @Override
  public String toString() {
    return "OpenAiModeration[" + settings.model() + " at " + settings.endpoint().host() + "]";
  }

  /** No budget need be asked for another try. */
  private static void isFreeOfCharge() {}

  private byte[] request(ScreenedText text) {
    ObjectNode body = json.createObjectNode().put("model", settings.model());
    body.put("input", text.content().everything());
    // Through a string, which puts a mark in the place of half a surrogate pair.
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
