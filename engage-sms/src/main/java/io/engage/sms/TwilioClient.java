package io.engage.sms;

import io.engage.channel.SendResult;
import io.engage.message.ChannelId;
import io.engage.web.RetryAfter;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes one request per message, never a second one. OkHttp would by itself repeat a POST after a
 * stale connection, a 408, a 503 with {@code Retry-After: 0} or a redirect: two texts for one.
 */
final class TwilioClient implements AutoCloseable {

  /** More than any answer of Twilio's has. */
  private static final long MOST_BYTES = 1 << 16;

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private static final int IDLE_CONNECTIONS = 8;
  private static final long IDLE_SECONDS = 30;

  private final ChannelId channel;
  private final TwilioSettings settings;
  private final InstantSource clock;
  private final OkHttpClient http;
  private volatile boolean closed;

  TwilioClient(ChannelId channel, TwilioSettings settings, InstantSource clock) {
    this.channel = channel;
    this.settings = settings;
    this.clock = clock;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(settings.timeouts().connect())
            .readTimeout(settings.timeouts().read())
            .writeTimeout(settings.timeouts().read())
            .callTimeout(settings.timeouts().call())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .eventListenerFactory(Flight::watch)
            .build();
  }

  SendResult post(FormBody form) {
    if (closed) {
      return SendResult.deferred("closed", "the channel is closed");
    }
    if (Thread.currentThread().isInterrupted()) {
      return SendResult.deferred("interrupted", "interrupted before anything was sent");
    }
    Flight flight = new Flight();
    try (Response response = http.newCall(request(form, flight)).execute()) {
      return answer(response).toResult();
    } catch (Exception e) { // OkHttp, being Kotlin, throws InterruptedException undeclared.
      return afterFailure(flight, e);
    }
  }

  /** Ends the idle connections; requests under way end by themselves. */
  @Override
  public void close() {
    closed = true;
    http.connectionPool().evictAll();
  }

  private Request request(FormBody form, Flight flight) {
    return new Request.Builder()
        .url(settings.messages())
        .header("Authorization", settings.account().authorization())
        .header("Accept", "application/json")
        .tag(Flight.class, flight)
        .post(new OneShotForm(form))
        .build();
  }

  private TwilioAnswer answer(Response response) {
    Optional<String> retryAfter = Optional.ofNullable(response.header("Retry-After"));
    return TwilioAnswer.of(
        channel,
        response.code(),
        body(response),
        retryAfter
            .flatMap(header -> RetryAfter.parse(header, clock.instant()))
            .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
  }

  /** An answer whose body breaks off still has its status. */
  private static byte[] body(Response response) {
    try {
      return response.peekBody(MOST_BYTES).bytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static SendResult afterFailure(Flight flight, Exception failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    String kind = failure.getClass().getSimpleName();
    return flight.hasBegun()
        ? SendResult.unknown("no answer from Twilio: " + kind)
        : SendResult.deferred(
            SendResult.Deferral.PROVIDER_AWAY, "connection", "no connection to Twilio: " + kind);
  }
}
