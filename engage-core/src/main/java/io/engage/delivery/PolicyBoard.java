package io.engage.delivery;

import io.engage.error.EngagementException;
import io.engage.error.SettingsException;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Flag;
import io.engage.policy.TenantPolicy;
import io.engage.store.PolicyBook;
import io.engage.store.PolicyRevision;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of each tenant as this process knows them. What is changed elsewhere is seen here after
 * {@value #SECONDS} seconds at the latest: whoever asks then reads the newest settings of all
 * tenants in one statement, and everybody else goes on with what there is. Safe for several
 * threads.
 */
public final class PolicyBoard {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyBoard.class);

  private static final int SECONDS = 2;
  private static final long FRESH = Duration.ofSeconds(SECONDS).toNanos();

  private final ContactPolicy pipeline;
  private final PolicyBook book;
  private final LongSupplier nanos;
  private final Rules usual;
  private final Shared shared;

  /** The rules of this pipeline's tenants. */
  public PolicyBoard(ContactPolicy pipeline, PolicyBook book) {
    this(pipeline, book, SystemTime::mark);
  }

  PolicyBoard(ContactPolicy pipeline, PolicyBook book, LongSupplier nanos) {
    this(pipeline, book, nanos, new Shared());
  }

  private PolicyBoard(ContactPolicy pipeline, PolicyBook book, LongSupplier nanos, Shared shared) {
    this.pipeline = pipeline;
    this.book = book;
    this.nanos = nanos;
    this.usual = Rules.of(pipeline, TenantPolicy.usual());
    this.shared = shared;
  }

  /** The same board for whoever has a transaction open and must not ask for a connection more. */
  PolicyBoard readingFrom(PolicyBook other) {
    return new PolicyBoard(pipeline, other, nanos, shared);
  }

  /** The rules for everybody who has none of their own. */
  public ContactPolicy pipeline() {
    return pipeline;
  }

  /**
   * What holds for this tenant. While the store is away what was read last goes on to hold.
   *
   * @throws io.engage.error.RetriableException when the store is away and was never read
   */
  public Rules of(String tenant) {
    if (!isFresh(shared.notice)) {
      refresh();
    }
    Known known = shared.notice.tenants().get(tenant);
    return known == null ? usual : known.rules();
  }

  /** Has the settings read anew by whoever asks next. */
  public void forget() {
    shared.edition.incrementAndGet();
  }

  private boolean isFresh(Notice notice) {
    return notice.wasRead()
        && notice.edition() == shared.edition.get()
        && nanos.getAsLong() - notice.readAt() < FRESH;
  }

  /** One reads; the others do not wait, unless nothing was ever read. */
  private void refresh() {
    if (!shared.notice.wasRead()) {
      shared.reading.lock();
    } else if (!shared.reading.tryLock()) {
      return;
    }
    try {
      if (!isFresh(shared.notice)) {
        shared.notice = newest(shared.notice);
      }
    } finally {
      shared.reading.unlock();
    }
  }

  private Notice newest(Notice before) {
    int edition = shared.edition.get();
    long now = nanos.getAsLong();
    try {
      return new Notice(read(before), now, edition, true);
    } catch (EngagementException e) {
      if (!before.wasRead()) {
        throw e;
      }
      LOG.warn("The settings of tenants cannot be read and stay as they are: {}", e.getMessage());
      return new Notice(before.tenants(), now, edition, true);
    }
  }

  private Map<String, Known> read(Notice before) {
    Map<String, Known> tenants = new HashMap<>();
    for (PolicyRevision revision : book.policies()) {
      Known known = before.tenants().get(revision.tenant());
      boolean same = known != null && known.number() == revision.number();
      tenants.put(revision.tenant(), same ? known : known(revision, known));
    }
    return Map.copyOf(tenants);
  }

  /** What cannot be read changes nothing, and lets nothing go where nothing was known before. */
  private Known known(PolicyRevision revision, @Nullable Known before) {
    try {
      TenantPolicy policy = TenantPolicy.ofJson(revision.settings());
      return new Known(revision.number(), Rules.of(pipeline, policy));
    } catch (SettingsException e) {
      LOG.error("{} cannot be read here and is left alone: {}", revision, e.getMessage());
      Rules closed =
          Rules.of(pipeline, TenantPolicy.usual().withFlags(pipeline.flags().off(Flag.ENGAGEMENT)));
      return new Known(revision.number(), before == null ? closed : before.rules());
    }
  }

  private record Known(int number, Rules rules) {}

  private record Notice(Map<String, Known> tenants, long readAt, int edition, boolean wasRead) {}

  /** What all boards of a pipeline know. */
  private static final class Shared {

    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger edition = new AtomicInteger();
    private volatile Notice notice = new Notice(Map.of(), 0, 0, false);
  }
}
