package io.engage.delivery;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageGenerator;
import io.engage.error.NonRetriableException;
import io.engage.error.PluginErrors;
import io.engage.error.RetriableException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a generator on a thread of its own, which ends with the call: so whoever waits goes on in
 * time, even from one that does not heed its interrupt.
 */
final class TimedGenerator {

  private final MessageGenerator generator;

  TimedGenerator(MessageGenerator generator) {
    this.generator = generator;
  }

  /** What a try may cost; the usual when the generator cannot say it. */
  long mostTokens(GenerationRequest request) {
    try {
      return Math.max(1, generator.mostTokens(request));
    } catch (RuntimeException | Error e) {
      PluginErrors.raiseFatal(e);
      return MessageGenerator.USUAL_ANSWER;
    }
  }

  /**
   * What the generator writes or throws.
   *
   * @throws TooLateException when it does neither in time; it is interrupted then
   * @throws InterruptedException likewise, when it is the calling thread that is interrupted
   */
  GeneratedText write(GenerationRequest request, Duration patience) throws InterruptedException {
    FutureTask<GeneratedText> task =
        new FutureTask<>(
            () -> Correlation.during(request.correlationId(), () -> generator.generate(request)));
    start(task);
    try {
      return Objects.requireNonNull(
          task.get(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      throw new TooLateException();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } finally {
      task.cancel(true);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "engage-generation");
    thread.setDaemon(true);
    thread.start();
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    PluginErrors.raiseFatal(failure);
    return new BrokenGeneratorException(failure);
  }

  /** It threw what no generator should; its message may quote the prompt. */
  static final class BrokenGeneratorException extends NonRetriableException {

    private static final long serialVersionUID = 1L;

    BrokenGeneratorException(Throwable thrown) {
      super("it threw " + thrown.getClass().getSimpleName());
    }
  }

  /** The message does not wait any longer. */
  static final class TooLateException extends RetriableException {

    private static final long serialVersionUID = 1L;

    TooLateException() {
      super("no text in time");
    }
  }
}
