package io.engage;

import io.engage.audience.SegmentSource;
import io.engage.message.MessageId;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import io.engage.policy.Explanation;
import io.engage.store.ContactBook;
import io.engage.store.DeadLetter;
import io.engage.store.DeadLetterQuery;
import io.engage.store.EngagementStore;
import io.engage.store.Ledger;
import io.engage.store.ProviderReport;
import io.engage.store.RedriveResult;
import io.engage.store.ReportResult;
import java.time.Duration;
import java.util.List;

/**
 * The front door. One pipeline holds the store, the channels and the rules of a host application
 * and is shared by all its threads. It starts no threads of its own except inside {@link #run} and
 * after {@link #start}.
 *
 * <p>Every message takes one way: the gates advise, a row is planned, its words are written and
 * stored, a worker claims it, one transaction checks everything again and records the attempt, the
 * channel sends, the outcome is recorded. See {@code docs/architecture.md}.
 *
 * <p>Methods that reach the store throw {@link io.engage.error.RetriableException} when it is away.
 */
public interface EngagementPipeline extends Outbox, AutoCloseable {

  /** Starts a pipeline. */
  static EngagementPipelineBuilder builder() {
    return new EngagementPipelineBuilder();
  }

  /**
   * Puts a pipeline together from settings. Parts are found by the names that the settings give
   * ({@code engage.channel.email.plugin=smtp}) among those that the calling thread's context class
   * loader can see; see {@code docs/configuration.md} for every setting.
   *
   * @throws io.engage.error.SettingsException with everything that is wrong
   * @throws io.engage.error.RetriableException when a store is away
   */
  static EngagementPipeline from(Settings settings, Services services) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return from(
        settings, services, context == null ? EngagementPipeline.class.getClassLoader() : context);
  }

  /**
   * The same, with parts that this class loader can see, be they on a class path or in named
   * modules.
   *
   * <p>What was made from the settings belongs to the pipeline: {@link #close()} closes it, the
   * last part first, as does a failure in between. What the services hold stays the host's.
   */
  static EngagementPipeline from(Settings settings, Services services, ClassLoader plugins) {
    return new PipelineAssembly(settings, services, plugins).assemble();
  }

  /**
   * Says what a run would do now, without writing or sending anything and without asking a
   * generator.
   *
   * @throws io.engage.error.NonRetriableException when the campaign cannot run: no such channel,
   *     template or prompt
   */
  CampaignPreview preview(Campaign campaign);

  /**
   * Plans a message for everybody in the segment and sends until each has come to an end or waits
   * for a later time, or the provider is away and left alone. A run that was interrupted resumes
   * where it stopped; people who were planned for the same key before are skipped as {@code
   * already-planned}.
   *
   * @throws io.engage.error.NonRetriableException when the campaign cannot run: no such channel,
   *     template or prompt
   */
  CampaignReport run(Campaign campaign, RunKey key);

  /**
   * Plans one message and, if it is due, sends it before it returns. With an idempotency key that
   * was used before, it answers how the first message fared; one that was skipped when it was
   * planned did not use its key.
   *
   * @throws io.engage.error.NonRetriableException when there is no such channel, template or
   *     prompt, or the idempotency key belongs to another message
   */
  EngagementOutcome send(SendRequest request);

  /**
   * The same for requests that are to stand or fall with the host's own transaction: {@code
   * within(JdbcStore.within(connection))}. What it plans is due once the host has committed.
   *
   * @param transaction this pipeline's store inside the host's transaction; not used any more when
   *     that has ended
   */
  Outbox within(EngagementStore transaction);

  /**
   * Records what a provider says of a message after it answered, or although its answer was lost: a
   * callback, a bounce. Reports may come twice, late and in any order.
   */
  ReportResult report(ProviderReport report);

  /** Messages that failed for good, a page at a time. */
  List<DeadLetter> deadLetters(DeadLetterQuery query);

  /**
   * Makes a message that failed due again, with its words and all its retries. What it was refused
   * for should be mended first; consent, caps and suppression are asked as ever.
   *
   * @param cause who does so and why, for the history
   */
  RedriveResult redrive(MessageId message, String cause);

  /**
   * From now on workers send whatever is due, within a second or so of its time, until the pipeline
   * is closed: as many as {@link io.engage.delivery.Sizing#workers()}, on the builder's executor or
   * on threads of their own. They also forget expired links, once an hour. Does nothing the second
   * time.
   */
  void start();

  /** Begins no further group of messages in this process; those in hand come to their end. */
  void pause();

  /** Goes on after {@link #pause}. */
  void resume();

  /**
   * Works in the caller's thread, beside all workers, until nothing is due any more and this
   * process has nothing in hand: what a host does before it goes down for good.
   *
   * @return whether that is so; false when it took longer, or the pipeline is paused
   */
  boolean drain(Duration patience);

  /**
   * Works in the caller's thread on everything that is due now, retries and deferred messages
   * included, until nothing is left. For hosts with a scheduler of their own.
   *
   * @return how many messages were worked on
   */
  int runDue();

  /**
   * Acts on the token of an unsubscribe link (RFC 8058): withdraws consent to promotional messages
   * and reminders on the message's channel and suppresses its address for both. Call it for a POST
   * alone, and show the caller one and the same page whatever it answers.
   *
   * @return whether the token was ours
   */
  boolean unsubscribe(String token);

  /**
   * The booking, promotional, feedback and other links that come back from messages.
   *
   * @throws io.engage.error.NonRetriableException when the pipeline was built without links
   */
  EngagementLinks links();

  /**
   * The people that go by this name in the builder or the settings ({@code
   * engage.segments.bookings.plugin=sql}).
   *
   * @throws io.engage.error.NonRetriableException naming those there are
   */
  SegmentSource segmentSource(String name);

  /**
   * Says why a message in the ledger was sent, was not, or waits: every gate in its order, what it
   * saw, and when the message could go if nothing else happens. A message that came to its end is
   * looked at as of its last attempt, with the settings and the consent of today.
   *
   * @throws io.engage.error.NonRetriableException when there is no such message
   */
  Explanation explain(MessageId message);

  /**
   * Says the same of a message that nobody asked for. Plans and sends nothing.
   *
   * @throws io.engage.error.NonRetriableException when there is no such channel, or the person has
   *     no address that it could write to
   */
  Explanation explain(ContactQuestion question);

  /** What tenants want otherwise than this pipeline, to be read and changed while it runs. */
  TenantPolicies policies();

  /** Consent and suppression. */
  ContactBook contacts();

  /** What happened to messages. */
  Ledger ledger();

  /**
   * Ends the pipeline in a time: begins no message any more and gives back what was claimed, waits
   * for messages that are being sent and for calls under way in other threads, and interrupts the
   * workers that take longer. What they leave is found out about when their leases have lapsed. Not
   * to be called by a listener or a channel, which it would wait for.
   *
   * @return whether everything ended in time
   */
  boolean close(Duration patience);

  /**
   * Ends the pipeline: a run that is under way finishes the messages it is sending and stops, and
   * so do the workers, for which this waits up to 30 seconds. Closes what was made from settings,
   * the last part first, once the last call that is under way has ended, and nothing that was
   * handed in. May be called twice; afterwards whoever calls gets an {@link IllegalStateException}.
   * {@link #contacts()} and {@link #ledger()} reach the store directly: do not use them any more
   * when the store was made from settings.
   */
  @Override
  void close();
}
