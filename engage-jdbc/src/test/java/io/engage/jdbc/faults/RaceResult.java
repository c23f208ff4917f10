package io.engage.jdbc.faults;

import java.util.List;

/**
 * How a race ended.
 *
 * @param book what was written down round by round
 * @param broken what the tables and the sink's ledger disagree about at the end
 * @param lostTheRace how many had a place when they were planned, and none when they were attempted
 * @param tally how many messages
 */
record RaceResult(RaceBook book, List<String> broken, int lostTheRace, Tally tally) {}
