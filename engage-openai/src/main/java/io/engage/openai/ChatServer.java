package io.engage.openai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends one request and waits for the answer. Calls run on threads of their own, because only so
 * does an interrupt end the wait at once, and a slow name server keep to the time-out.
 */
final class ChatServer implements AutoCloseable {

  private final OpenAiSettings settings;
  private final StatusRules rules;
  private final OkHttpClient client;

  ChatServer(OpenAiSettings settings, StatusRules rules) {
    this.settings = settings;
    this.rules = rules;
    this.client = client(settings);
  }

  /** Posts once, and never more than once. */
  Outcome post(byte[] json) throws InterruptedException {
    Call call =
        client.newCall(
            new Request.Builder()
                .url(settings.endpoint())
                .headers(settings.headers())
                .post(new OneShotJson(json))
                .build());
    PendingReply pending = new PendingReply();
    StruckTimeout struck = new StruckTimeout();
    call.addEventListener(struck);
    call.enqueue(pending);
    try {
      long patience = settings.timeouts().call().toMillis();
      return rules.judge(pending.reply.get(patience, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return timedOut(StruckTimeout.CALL, struck);
    } catch (ExecutionException e) {
      return broken(Objects.requireNonNullElse(e.getCause(), e), struck);
    } finally {
      call.cancel();
    }
  }

  /** Ends the idle connections; calls under way come to their end. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** The exception's message may quote what the server sent; its kind says enough. */
  private static Outcome broken(Throwable cause, StruckTimeout struck) {
    return cause instanceof InterruptedIOException late
        ? timedOut(struck.name(late), struck)
        : Outcome.Failed.forNow(
            new ProviderUnreachableException(cause.getClass().getSimpleName(), struck.hasBegun()),
            Optional.empty());
  }

  private static Outcome timedOut(String timeout, StruckTimeout struck) {
    return Outcome.Failed.forNow(
        new ProviderTimedOutException(timeout, struck.hasBegun()), Optional.empty());
  }

  /** By itself OkHttp would post again after some failures and follow some redirects. */
  private static OkHttpClient client(OpenAiSettings settings) {
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher(settings.concurrency()))
        .connectionPool(new ConnectionPool(settings.concurrency(), 1, TimeUnit.MINUTES))
        .connectTimeout(settings.timeouts().connect())
        .readTimeout(settings.timeouts().read())
        .writeTimeout(settings.timeouts().read())
        .callTimeout(settings.timeouts().call())
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  private static Dispatcher dispatcher(int concurrency) {
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task, "engage-openai");
          thread.setDaemon(true);
          return thread;
        };
    Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(daemons));
    dispatcher.setMaxRequests(concurrency);
    dispatcher.setMaxRequestsPerHost(concurrency);
    return dispatcher;
  }

  /** Reads the answer on the call's own thread. */
  private static final class PendingReply implements Callback {
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        reply.complete(Reply.of(response));
      } catch (IOException e) {
        reply.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      reply.completeExceptionally(e);
    }
  }
}
