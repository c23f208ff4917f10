package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.MessageId;
import io.engage.store.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WritersTest {

  private static final Composed NOTHING = new Composed.Refused("no words");

  private final List<MessageId> done = new ArrayList<>();

  @Test
  void asManyAreWrittenAtOnceAsThereArePlaces() {
    CyclicBarrier allThree = new CyclicBarrier(3);
    Writers writers = new Writers(3, claim -> after(() -> allThree.await(10, TimeUnit.SECONDS)));

    write(writers, group(9));

    assertThat(done).hasSize(9);
  }

  @Test
  void neverMoreThanThatHoweverManyGroupsThereAre() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Writers writers =
        new Writers(
            3,
            claim -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Thread.onSpinWait();
              now.decrementAndGet();
              return NOTHING;
            });

    List<CompletableFuture<Void>> groups =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> writers.write(group(50), claim -> true, written -> {})))
            .toList();
    groups.forEach(CompletableFuture::join);

    assertThat(most).hasValueBetween(1, 3);
  }

  @Test
  void whatIsWrittenIsToldWhileOthersAreStillAtIt() {
    CountDownLatch firstIsKept = new CountDownLatch(1);
    List<Claim> group = group(2);
    Writers writers =
        new Writers(
            2,
            claim ->
                claim.equals(group.get(0))
                    ? NOTHING
                    : after(() -> firstIsKept.await(10, TimeUnit.SECONDS)));

    writers.write(
        group,
        claim -> true,
        written -> {
          written.keySet().forEach(claim -> done.add(claim.id()));
          firstIsKept.countDown();
        });

    assertThat(done).containsExactly(group.get(0).id(), group.get(1).id());
  }

  @Test
  void nothingIsBegunThatIsNoLongerWanted() {
    AtomicInteger written = new AtomicInteger();
    Writers writers = new Writers(1, claim -> count(written));

    writers.write(group(5), claim -> written.get() < 2, this::note);

    assertThat(done).hasSize(2);
    assertThat(written).hasValue(2);
  }

  @Test
  void oneThatThrowsEndsTheGroupAndTheOthersAreKept() {
    List<Claim> group = group(2);
    CountDownLatch secondIsAtIt = new CountDownLatch(1);
    Writers writers =
        new Writers(
            2,
            claim -> {
              if (claim.equals(group.get(0))) {
                after(() -> secondIsAtIt.await(10, TimeUnit.SECONDS));
                throw new IllegalStateException("the rules cannot be read");
              }
              secondIsAtIt.countDown();
              return NOTHING;
            });

    assertThatThrownBy(() -> write(writers, group)).hasMessage("the rules cannot be read");
    assertThat(done).containsExactly(group.get(1).id());
  }

  @Test
  void nobodyStillWritesWhenWhatIsWrittenCannotBeKept() {
    List<Claim> group = group(2);
    CountDownLatch secondIsAtIt = new CountDownLatch(1);
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    Writers writers =
        new Writers(
            2,
            claim -> {
              if (claim.equals(group.get(0))) {
                after(() -> secondIsAtIt.await(10, TimeUnit.SECONDS));
              } else {
                secondIsAtIt.countDown();
                after(() -> failed.await(10, TimeUnit.SECONDS));
              }
              return count(ended);
            });

    assertThatThrownBy(
            () ->
                writers.write(
                    group,
                    claim -> true,
                    written -> {
                      failed.countDown();
                      throw new LinkageError("two drivers");
                    }))
        .hasMessage("two drivers");
    assertThat(ended).hasValue(2);
    assertThat(writers.areWriting()).isFalse();
  }

  @Test
  void placesAreFreeAgainAfterAFailure() {
    AtomicInteger calls = new AtomicInteger();
    Writers writers =
        new Writers(
            1,
            claim -> {
              if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("once");
              }
              return NOTHING;
            });
    assertThatThrownBy(() -> write(writers, group(3))).hasMessage("once");

    write(writers, group(3));

    assertThat(done).hasSize(3);
  }

  @Test
  void anInterruptReachesTheWriterAndIsKept() {
    Thread reader = Thread.currentThread();
    Writers writers =
        new Writers(
            1,
            claim ->
                after(
                    () -> {
                      reader.interrupt();
                      new CountDownLatch(1).await(10, TimeUnit.SECONDS);
                    }));

    write(writers, group(3));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasSize(1);
  }

  private void write(Writers writers, List<Claim> group) {
    writers.write(group, claim -> true, this::note);
  }

  private void note(Map<Claim, Composed> written) {
    written.keySet().forEach(claim -> done.add(claim.id()));
  }

  private static List<Claim> group(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(SampleClaims::claim).toList();
  }

  private static Composed count(AtomicInteger written) {
    written.incrementAndGet();
    return NOTHING;
  }

  /** An interrupt ends the waiting, as it does in a generator. */
  private static Composed after(Waiting waiting) {
    try {
      waiting.await();
      return NOTHING;
    } catch (InterruptedException e) {
      return NOTHING;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Waiting {
    void await() throws Exception;
  }
}
