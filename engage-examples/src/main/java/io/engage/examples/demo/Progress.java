package io.engage.examples.demo;

import io.engage.EngagementListener;
import io.engage.RunKey;
import io.engage.content.TokenUsage;
import io.engage.message.Message;
import io.engage.message.MessageState;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Prints how far a run has come, now and then, and adds up what the model takes. */
final class Progress implements EngagementListener {

  private static final int STEP = 250;

  private final PrintStream out;
  private final AtomicInteger sent = new AtomicInteger();
  private final LongAdder tokensRead = new LongAdder();
  private final LongAdder tokensWritten = new LongAdder();

  Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void onPlanned(String campaign, RunKey key, int people) {
    out.printf("  planned %,d customers so far for %s %s%n", people, campaign, key.value());
  }

  @Override
  public void onState(Message message, MessageState state, String cause) {
    if (state == MessageState.SENT) {
      int count = sent.incrementAndGet();
      if (count % STEP == 0) {
        out.printf("  sent %,d%n", count);
      }
    }
  }

  @Override
  public void onGenerated(Message message, String model, TokenUsage usage) {
    tokensRead.add(usage.prompt());
    tokensWritten.add(usage.completion());
  }

  /** What the model has taken so far, in this process. */
  TokenUsage tokens() {
    return new TokenUsage(tokensRead.sum(), tokensWritten.sum());
  }
}
