package io.engage.jdbc.faults;

import static java.util.stream.Collectors.toSet;

import io.engage.jdbc.faults.DatabaseOrder.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the rounds of a race showed. */
final class RaceBook {

  private static final int LIMIT = 20;

  private final SlidingWindows windows = new SlidingWindows();
  private final List<String> broken = new ArrayList<>();
  private int sent;
  private int fullByAddressAlone;
  private int beforeTheNo;
  private int afterTheNo;

  /** Checks a round. What the sink has is the truth about what was sent. */
  void enter(int round, List<Report> reports, Set<String> accepted, List<Event> order) {
    Set<String> said =
        reports.stream().filter(Report::isSent).map(Report::message).collect(toSet());
    require(said.equals(accepted), "round " + round + ": the sink has others than were sent");
    reports.stream().filter(one -> !isAnEnd(one)).forEach(one -> broken.add(one.line()));
    List<Report> advertisements = reports.stream().filter(one -> !Leaver.is(one.person())).toList();
    checkCaps(round, advertisements);
    checkLeaver(new Leaver(round), reports, order);
  }

  /** What did not hold. */
  List<String> broken() {
    return broken.subList(0, Math.min(broken.size(), LIMIT));
  }

  /** How many advertisements went out. */
  int sent() {
    return sent;
  }

  /** How many did not go only because another account has the same address. */
  int fullByAddressAlone() {
    return fullByAddressAlone;
  }

  /** How many messages were attempted before an opt-out that bound them was committed. */
  int beforeTheNo() {
    return beforeTheNo;
  }

  /** How many were not sent because of one. */
  int afterTheNo() {
    return afterTheNo;
  }

  private void checkCaps(int round, List<Report> reports) {
    reports.stream().filter(Report::isSent).forEach(windows::add);
    windows.overfull().forEach(one -> broken.add("round " + round + ": " + one));
    for (Report one : reports) {
      if (one.isSent()) {
        sent++;
      } else {
        require(windows.hasNoRoomFor(one), "round " + round + ", room left: " + one.line());
        fullByAddressAlone += windows.isFullByAddressAlone(one) ? 1 : 0;
      }
    }
  }

  private void checkLeaver(Leaver leaver, List<Report> reports, List<Event> order) {
    boolean left = false;
    for (Event event : order) {
      if (!event.isAttempt()) {
        left = true;
      } else if (leaver.binds(event.whom()) && Leaver.is(event.whom())) {
        require(!left, event.whom() + " was written to after they had said no");
        beforeTheNo++;
      }
    }
    require(left, "nobody said no in round " + leaver.round());
    for (Report one : reports) {
      if (Leaver.is(one.person()) && !one.isSent()) {
        require(leaver.binds(one.person()), "not bound: " + one.line());
        afterTheNo++;
      }
    }
  }

  private static boolean isAnEnd(Report one) {
    return one.isSent() || one.outcome().equals(Report.SKIPPED);
  }

  private void require(boolean holds, String otherwise) {
    Invariants.require(broken, holds, otherwise);
  }
}
