package io.engage.benchmarks.queue;

import io.engage.audience.PageRequest;
import io.engage.audience.SegmentSource;
import io.engage.benchmarks.audience.People;
import io.engage.benchmarks.run.Place;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/** The same while somebody reads a large segment on the same database, page by page. */
final class GrowthWhileReading extends GrowthEngage {

  private static final int PEOPLE = 200_000;
  private static final int PAGE = 500;

  private boolean populated;

  GrowthWhileReading(Place place, int backlog) {
    super(place, backlog, 0);
  }

  @Override
  public void prepare(int size) throws Exception {
    super.prepare(size);
    if (!populated) {
      People.create(pool(), PEOPLE);
      populated = true;
    }
  }

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Thread reader = new Thread(() -> read(over), "reader");
    reader.start();
    try {
      super.work(size, each);
    } finally {
      over.set(true);
      reader.join();
    }
  }

  private void read(AtomicBoolean over) {
    SegmentSource people = People.source(pool());
    Optional<String> after = Optional.empty();
    while (!over.get()) {
      after = people.read(new PageRequest("default", after, PAGE, Optional.empty())).next();
    }
  }
}
