package io.engage.delivery;

import io.engage.error.SettingsException;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Flag;
import io.engage.policy.TenantPolicy;
import io.engage.store.PolicyBook;
import io.engage.store.PolicyRevision;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Notice notice;

  /** The rules of this pipeline's tenants. */
  public PolicyBoard(ContactPolicy pipeline, PolicyBook book) {
    this(pipeline, book, SystemTime::mark);
  }

  PolicyBoard(ContactPolicy pipeline, PolicyBook book, LongSupplier nanos) {
    this.pipeline = pipeline;
    this.book = book;
    this.nanos = nanos;
    this.usual = Rules.of(pipeline, TenantPolicy.usual());
    this.notice = new Notice(Map.of(), nanos.getAsLong() - FRESH);
  }

  /** The rules for everybody who has none of their own. */
  public ContactPolicy pipeline() {
    return pipeline;
  }

  /** What holds for this tenant. */
  public Rules of(String tenant) {
    if (nanos.getAsLong() - notice.readAt() >= FRESH) {
      refresh();
    }
    Known known = notice.tenants().get(tenant);
    return known == null ? usual : known.rules();
  }

  /** Has the settings read anew by whoever asks next. */
  public void forget() {
    notice = new Notice(notice.tenants(), nanos.getAsLong() - FRESH);
  }

  /** One reads; the others do not wait, unless nothing is known yet. */
  private void refresh() {
    if (notice.tenants().isEmpty()) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return;
    }
    try {
      if (nanos.getAsLong() - notice.readAt() >= FRESH) {
        notice = read();
      }
    } finally {
      reading.unlock();
    }
  }

  private Notice read() {
    long now = nanos.getAsLong();
    Map<String, Known> tenants = new HashMap<>();
    for (PolicyRevision revision : book.policies()) {
      Known before = notice.tenants().get(revision.tenant());
      boolean same = before != null && before.number() == revision.number();
      tenants.put(revision.tenant(), same ? before : known(revision, before));
    }
    return new Notice(Map.copyOf(tenants), now);
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

  private record Notice(Map<String, Known> tenants, long readAt) {}
}
