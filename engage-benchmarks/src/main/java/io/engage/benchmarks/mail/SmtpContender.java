package io.engage.benchmarks.mail;

import io.engage.benchmarks.run.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/** Mails and nothing else, from as many threads as there are connections. */
final class SmtpContender implements Contender {

  private final IntConsumer send;
  private final Runnable end;

  /** With how the mail of a number is sent, and what is to be done at the end. */
  SmtpContender(IntConsumer send, Runnable end) {
    this.send = send;
    this.end = end;
  }

  @Override
  public void prepare(int size) {}

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Mailing.CONNECTIONS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < Mailing.CONNECTIONS; thread++) {
        int first = thread;
        all.add(
            threads.submit(
                () -> {
                  for (int i = first; i < size; i += Mailing.CONNECTIONS) {
                    send.accept(i);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
