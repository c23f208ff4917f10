package io.engage;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.error.RetriableException;
import io.engage.link.ShortLink;
import io.engage.message.LinkKind;
import io.engage.store.LinkBook;
import io.engage.store.LinkUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class ExpiredLinksTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  private final Book book = new Book();
  private Instant now = NOON;
  private final ExpiredLinks expired = new ExpiredLinks(book, () -> now);

  @Test
  void linksThatExpiredADayAgoAreForgottenAThousandAtATime() {
    expired.forgetIfDue();

    assertThat(book.calls).containsExactly(new Call(NOON.minus(Duration.ofDays(1)), 1_000));
  }

  @Test
  void itIsDoneOnceAnHour() {
    assertThat(callsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(callsAfter(Duration.ofHours(1).minusMillis(1))).isEqualTo(1);
    assertThat(callsAfter(Duration.ofMillis(1))).isEqualTo(2);
    assertThat(callsAfter(Duration.ofMillis(1))).isEqualTo(2);
  }

  @Test
  void whereThereAreMoreItGoesOnInAMoment() {
    book.answers(() -> 1_000);
    book.answers(() -> 999);

    assertThat(callsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(callsAfter(Duration.ofSeconds(10).minusMillis(1))).isEqualTo(1);
    assertThat(callsAfter(Duration.ofMillis(1))).isEqualTo(2);
    assertThat(callsAfter(Duration.ofHours(1).minusMillis(1))).isEqualTo(2);
    assertThat(callsAfter(Duration.ofMillis(1))).isEqualTo(3);
  }

  @Test
  void aStoreThatIsAwayIsLeftAloneForAnHour() {
    book.answers(
        () -> {
          throw new RetriableException("the database is away");
        });
    book.answers(
        () -> {
          throw new IllegalStateException("a defect");
        });

    assertThat(callsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(callsAfter(Duration.ofMinutes(59))).isEqualTo(1);
    assertThat(callsAfter(Duration.ofMinutes(1))).isEqualTo(2);
    assertThat(callsAfter(Duration.ofHours(1))).isEqualTo(3);
  }

  @Test
  void ofManyWorkersOneDoesIt() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(8);
    Callable<Integer> work =
        () -> {
          expired.forgetIfDue();
          return 0;
        };
    try {
      workers.invokeAll(List.of(work, work, work, work, work, work, work, work));
    } finally {
      workers.shutdown();
    }

    assertThat(book.calls).hasSize(1);
  }

  private int callsAfter(Duration step) {
    now = now.plus(step);
    expired.forgetIfDue();
    return book.calls.size();
  }

  private record Call(Instant before, int most) {}

  /** Remembers what it was to forget, and has nothing unless told. */
  private static final class Book implements LinkBook {

    private final List<Call> calls = new ArrayList<>();
    private final Deque<IntSupplier> answers = new ArrayDeque<>();

    void answers(IntSupplier answer) {
      answers.add(answer);
    }

    @Override
    public synchronized int forgetLinks(Instant before, int most) {
      calls.add(new Call(before, most));
      return answers.isEmpty() ? 0 : answers.remove().getAsInt();
    }

    @Override
    public boolean useLink(LinkUse use) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isLinkUsed(String tenant, LinkKind kind, String linkId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keepShortLinks(List<ShortLink> links) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ShortLink> findShortLink(String digest) {
      throw new UnsupportedOperationException();
    }
  }
}
