package io.engage.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Campaign runs. See {@link EngagementStore} for what holds for every method. To ask for a run that
 * does not exist is a {@link io.engage.error.NonRetriableException}.
 */
public interface RunBook {

  /**
   * The unfinished run of this name, or a new one when there is none. Any number of nodes that ask
   * for one name get the same run.
   *
   * @param newId the id of the run if it is new
   */
  CampaignRun openRun(RunName name, UUID newId, Instant now);

  /**
   * Plans one page of a run and moves its cursor, both or neither. A key that is taken counts under
   * the skip reasons {@code already-planned} and {@code key-conflict} of the run.
   *
   * @return the run as it is stored then: after the page, or as another node left it who planned
   *     the page first; in that case nothing changed
   */
  CampaignRun planPage(RunPage page, Instant now);

  /** The run as it stands. */
  CampaignRun run(UUID id);

  /**
   * Ends a run. Messages that are deferred stay due at their time. A run that has ended stays as it
   * is.
   */
  void completeRun(UUID id, Instant now);

  /**
   * Whether any message of a run is open and due, wherever it is being worked on; not of one that
   * is not there. Asked again and again while a run goes on.
   *
   * @param now the present by the business clock
   */
  boolean isDue(UUID id, Instant now);

  /** The figures of a run, whichever process did the work. */
  RunFigures figures(UUID id);
}
