package io.engage.jdbc;

import io.engage.error.Problems;
import io.engage.message.BusinessKey;
import io.engage.message.ChannelId;
import io.engage.message.IdempotencyKey;
import io.engage.message.MessageId;
import io.engage.store.Allowance;
import io.engage.store.AttemptGate;
import io.engage.store.AttemptResult;
import io.engage.store.CampaignRun;
import io.engage.store.CancelResult;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.Composition;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.EngagementStore;
import io.engage.store.Grant;
import io.engage.store.Lane;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.ProviderReport;
import io.engage.store.Quota;
import io.engage.store.RedriveResult;
import io.engage.store.ReportResult;
import io.engage.store.RescheduleResult;
import io.engage.store.RunFigures;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import io.engage.store.Settlement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The durable store, on PostgreSQL or H2.
 *
 * <pre>{@code
 * JdbcStore store = JdbcStore.postgres(dataSource);
 * store.schema().migrate();
 * }</pre>
 *
 * <p>Any number of processes may share one PostgreSQL database; leases count by its clock. The data
 * source should be a pool; its connections must be at READ COMMITTED, the default of both
 * databases.
 *
 * <p>H2 is for one process. A database in a file loses what was committed last when the process is
 * killed, unless its URL ends with {@code ;WRITE_DELAY=0}; {@link #verify()} insists on that:
 *
 * <pre>{@code
 * jdbc:h2:file:/var/lib/shop/engage;WRITE_DELAY=0
 * }</pre>
 *
 * <p>Safe for several threads. Opens nothing but connections of the data source, one for each call
 * in progress, and never closes the data source.
 */
public final class JdbcStore extends Books implements EngagementStore {

  private final Dialect dialect;
  private final Jdbi jdbi;
  private final Schema schema;
  private final DatabaseClock clock;
  private final Planner planner;
  private final Leases leases;
  private final Attempts attempts;
  private final Outcomes outcomes;
  private final Reports reports;
  private final Subjects subjects;
  private final DeadLetters deadLetters;
  private final PermitTable permits;
  private final TokenTable tokens;
  private final RunTables runs;
  private final LedgerTables ledger = new LedgerTables();
  private final boolean migratesWhenVerified;

  private JdbcStore(Jdbi jdbi, Dialect dialect) {
    this(jdbi, dialect, new OwnTransactions(jdbi, dialect), dialect.capLocks(), false);
  }

  private JdbcStore(
      Jdbi jdbi,
      Dialect dialect,
      Transactions transactions,
      CapLocks capLocks,
      boolean migratesWhenVerified) {
    super(dialect, transactions, capLocks);
    this.jdbi = jdbi;
    this.dialect = dialect;
    this.migratesWhenVerified = migratesWhenVerified;
    schema = new Schema(dialect, transactions);
    clock = new DatabaseClock(transactions, InstantSource.system());
    MessageTables messages = new MessageTables(dialect);
    subjects = new Subjects(new SubjectTable(dialect), messages);
    planner = new Planner(messages, new KeyTable(dialect), subjects);
    leases = new Leases(dialect, messages, ledger);
    attempts = new Attempts(messages, contacts, subjects);
    outcomes = new Outcomes(messages, contacts, contactTables);
    reports = new Reports(messages, contacts, contactTables);
    deadLetters = new DeadLetters(messages);
    permits = new PermitTable(dialect);
    tokens = new TokenTable(dialect);
    runs = new RunTables(dialect, planner);
  }

  /** A store on a PostgreSQL database, version 13 or later. Connects when it is first used. */
  public static JdbcStore postgres(DataSource dataSource) {
    return new JdbcStore(Connections.of(dataSource), new PostgresDialect());
  }

  /** A store on an H2 database. Connects when it is first used. */
  public static JdbcStore h2(DataSource dataSource) {
    return new JdbcStore(Connections.of(dataSource), new H2Dialect());
  }

  /**
   * A store on whichever of the two the data source leads to; connects at once to find out.
   *
   * @throws io.engage.error.SettingsException when it is another database
   * @throws io.engage.error.RetriableException when the database is away
   */
  public static JdbcStore on(DataSource dataSource) {
    return new JdbcStore(Connections.of(dataSource), Dialect.of(dataSource));
  }

  /**
   * A store whose calls are part of the transaction that the host has open on this connection: a
   * rollback takes what was enqueued or cancelled along, and nobody sees any of it before the
   * commit.
   *
   * <pre>{@code
   * connection.setAutoCommit(false);
   * bookings.save(connection, booking);
   * JdbcStore.within(connection).cancel(reminder, "booking 81 was moved", now);
   * connection.commit();
   * }</pre>
   *
   * <p>It never commits, rolls back or closes the connection, opens no other, changes none of its
   * settings and repeats nothing. After an exception the host rolls back; it may begin anew when
   * that is a {@link io.engage.error.RetriableException}. Keep such a transaction short: it holds
   * the locks of what it planned or cancelled. For use where the connection is, by one thread,
   * until the transaction ends. With Jdbi: {@code JdbcStore.within(handle.getConnection())}.
   *
   * @param connection in a transaction at READ COMMITTED, to a database whose tables are migrated
   * @throws io.engage.error.SettingsException when it is in auto-commit mode, at another isolation,
   *     or leads to another database
   * @throws io.engage.error.RetriableException when the database is away
   */
  public static EngagementStore within(Connection connection) {
    try {
      Jdbi jdbi = HostTransaction.on(connection);
      Dialect dialect = Dialect.of(connection);
      return new JdbcStore(
          jdbi, dialect, new HostTransaction(jdbi), dialect.guestCapLocks(), false);
    } catch (SQLException e) {
      throw Failure.of(e).exception();
    }
  }

  /** The same store, which brings its tables up to date before it verifies them. */
  JdbcStore migratingWhenVerified() {
    return new JdbcStore(jdbi, dialect, transactions, dialect.capLocks(), true);
  }

  /** The store's tables. Nothing is created or changed unless a method of it is called. */
  public Schema schema() {
    return schema;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Also measures how far the database's clock is from this machine's.
   */
  @Override
  public void verify() {
    if (migratesWhenVerified) {
      schema.migrate();
    }
    Problems problems = new Problems();
    transactions.run(
        handle -> {
          schema.check(handle, problems);
          dialect.check(handle, problems);
        });
    problems.throwIfAny();
    clock.measure();
  }

  /** This machine's clock, put right by the difference to the database's at its first use. */
  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public List<PlanResult> plan(List<PlannedMessage> messages, Instant now) {
    return transactions.lookUp(handle -> planner.plan(handle, messages, now));
  }

  @Override
  public Set<IdempotencyKey> taken(String tenant, Collection<IdempotencyKey> keys) {
    return transactions.readByKeys(handle -> planner.taken(handle, tenant, keys));
  }

  @Override
  public List<Claim> claim(ClaimRequest request) {
    return transactions.lookUp(handle -> leases.claim(handle, request));
  }

  @Override
  public Set<MessageId> compose(List<Composition> compositions, Instant now) {
    return transactions.lookUp(handle -> leases.compose(handle, compositions, now));
  }

  @Override
  public List<AttemptResult> attempt(List<Claim> group, Instant now, AttemptGate gate) {
    return transactions.call(handle -> attempts.attempt(handle, group, now, gate));
  }

  @Override
  public Set<MessageId> settle(List<Settlement> settlements) {
    return transactions.call(handle -> outcomes.settle(handle, settlements));
  }

  @Override
  public CancelResult cancel(MessageId message, String cause, Instant now) {
    return transactions.lookUp(handle -> outcomes.cancel(handle, message, cause, now));
  }

  @Override
  public List<Lane> lanes(Set<ChannelId> channels) {
    return transactions.readByKeys(handle -> leases.lanes(handle, channels));
  }

  @Override
  public Set<MessageId> renew(Collection<Claim> claims, Duration lease) {
    return transactions.lookUp(handle -> leases.renew(handle, claims, lease));
  }

  @Override
  public void release(Collection<Claim> claims) {
    transactions.lookUp(
        handle -> {
          leases.release(handle, claims);
          return true;
        });
  }

  @Override
  public ReportResult report(ProviderReport report) {
    return transactions.call(handle -> reports.record(handle, report));
  }

  @Override
  public Map<MessageId, CancelResult> cancel(BusinessKey key, String cause, Instant now) {
    return transactions.lookUp(handle -> subjects.cancel(handle, key, cause, now));
  }

  @Override
  public Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at, Instant now) {
    return transactions.lookUp(handle -> subjects.reschedule(handle, key, at, now));
  }

  @Override
  public Map<Quota, Grant> takePermits(Map<Quota, Integer> wanted) {
    return transactions.call(handle -> permits.take(handle, wanted));
  }

  @Override
  public void returnPermits(Map<Quota, Integer> unused) {
    transactions.run(handle -> permits.giveBack(handle, unused));
  }

  @Override
  public Optional<Allowance> reserveTokens(List<Allowance> allowances, long wanted) {
    return transactions.call(handle -> tokens.reserve(handle, allowances, wanted));
  }

  @Override
  public void returnTokens(Collection<String> names, long unused) {
    transactions.run(handle -> tokens.giveBack(handle, names, unused));
  }

  @Override
  public long tokensSpent(String name) {
    return transactions.read(handle -> TokenTable.spent(handle, name));
  }

  @Override
  public List<DeadLetter> deadLetters(DeadLetterQuery query) {
    return transactions.readByKeys(handle -> deadLetters.page(handle, query));
  }

  @Override
  public RedriveResult redrive(MessageId message, String cause, Instant now) {
    return transactions.lookUp(handle -> deadLetters.redrive(handle, message, cause, now));
  }

  @Override
  public CampaignRun openRun(RunName name, UUID newId, Instant now) {
    return transactions.lookUp(handle -> runs.open(handle, name, newId, now));
  }

  @Override
  public CampaignRun planPage(RunPage page, Instant now) {
    return transactions.lookUp(handle -> runs.planPage(handle, page, now));
  }

  @Override
  public CampaignRun run(UUID id) {
    return transactions.read(handle -> runs.run(handle, id));
  }

  @Override
  public void completeRun(UUID id, Instant now) {
    transactions.lookUp(
        handle -> {
          runs.complete(handle, id, now);
          return id;
        });
  }

  @Override
  public boolean isDue(UUID id, Instant now) {
    return transactions.readByKeys(handle -> Figures.isDue(handle, id, now));
  }

  @Override
  public RunFigures figures(UUID id) {
    return transactions.read(handle -> Figures.of(handle, runs.run(handle, id)));
  }

  @Override
  public Optional<LedgerEntry> find(MessageId message) {
    return transactions.readByKeys(handle -> ledger.find(handle, message));
  }

  @Override
  public List<LedgerEntry> entries(LedgerQuery query) {
    return transactions.read(handle -> ledger.entries(handle, query));
  }

  /** The database's name alone: a URL may hold a password. */
  @Override
  public String toString() {
    return "JdbcStore[" + dialect.name() + "]";
  }

  /** For tests that count statements. */
  Jdbi jdbi() {
    return jdbi;
  }
}
