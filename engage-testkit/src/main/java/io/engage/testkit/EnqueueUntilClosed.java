package io.engage.testkit;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A host that goes on enqueueing until the pipeline turns it away. */
final class EnqueueUntilClosed implements Runnable {

  private final EngagementPipeline engage;
  private final List<String> enqueued = new CopyOnWriteArrayList<>();
  private final CountDownLatch some = new CountDownLatch(3);

  EnqueueUntilClosed(EngagementPipeline engage) {
    this.engage = engage;
  }

  /** Those for whom the call returned. */
  List<String> enqueued() {
    return List.copyOf(enqueued);
  }

  void awaitSome() throws InterruptedException {
    some.await();
  }

  @Override
  public void run() {
    try {
      while (true) {
        String id = "host" + enqueued.size();
        engage.enqueue(
            SendRequest.to(PipelineScenario.recipient(id).build())
                .topic(PipelineScenario.RECEIPT)
                .template("receipt")
                .build());
        enqueued.add(id);
        some.countDown();
      }
    } catch (IllegalStateException closed) {
      some.countDown();
    }
  }
}
