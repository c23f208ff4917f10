package io.engage.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a campaign.
 *
 * @param id its id; messages of the run carry it
 * @param name whose run, of what, for when
 * @param number 1 for the first run of that name
 * @param cursor how far the segment was planned; empty before the first page
 * @param planned whether the whole segment was planned
 * @param startedAt when it began
 * @param completedAt when it ended
 * @param notPlanned people for whom no message was planned, by reason
 */
public record CampaignRun(
    UUID id,
    RunName name,
    int number,
    Optional<String> cursor,
    boolean planned,
    Instant startedAt,
    Optional<Instant> completedAt,
    Map<String, Integer> notPlanned) {

  /** Copies the counters. */
  public CampaignRun {
    notPlanned = Map.copyOf(notPlanned);
  }
}
