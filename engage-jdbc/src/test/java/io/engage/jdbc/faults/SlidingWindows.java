package io.engage.jdbc.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What everybody got, laid under every window there is. It counts one by one and knows nothing of
 * how the library does.
 */
final class SlidingWindows {

  private static final Duration LONGER_THAN_ANY = Duration.ofDays(15);

  private final List<Report> sent = new ArrayList<>();

  /** Adds what was sent. The far past may be forgotten, so that a long race gets no slower. */
  void add(Report one) {
    sent.removeIf(old -> old.at().isBefore(one.at().minus(LONGER_THAN_ANY)));
    sent.add(one);
  }

  /** Every window that holds more than it may. */
  List<String> overfull() {
    List<String> broken = new ArrayList<>();
    for (Report any : sent) {
      for (Cap cap : Cap.ALL) {
        note(broken, cap, any, toPersonOf(any), "person " + any.person());
        note(broken, cap, any, toAddressOf(any), "address " + any.address());
      }
    }
    return broken;
  }

  /** Whether one message more to this person and address would be one too many. */
  boolean hasNoRoomFor(Report refused) {
    return isFull(refused, toPersonOf(refused)) || isFullByAddress(refused);
  }

  /** Whether the address has had enough, and the person alone has not. */
  boolean isFullByAddressAlone(Report refused) {
    return isFullByAddress(refused) && !isFull(refused, toPersonOf(refused));
  }

  private boolean isFullByAddress(Report refused) {
    return isFull(refused, toAddressOf(refused));
  }

  private static void note(
      List<String> broken, Cap cap, Report first, List<Report> all, String whose) {
    long counted = count(cap, first.at(), all);
    Invariants.require(
        broken,
        counted <= cap.max(),
        cap.name() + " of " + whose + ": " + counted + " from " + first.at() + " on");
  }

  private static boolean isFull(Report refused, List<Report> others) {
    List<Report> all = Stream.concat(others.stream(), Stream.of(refused)).toList();
    return Cap.ALL.stream()
        .filter(cap -> cap.counts(refused.channel()))
        .anyMatch(
            cap ->
                all.stream()
                    .filter(first -> holds(cap, first.at(), refused))
                    .anyMatch(first -> count(cap, first.at(), all) > cap.max()));
  }

  private static long count(Cap cap, Instant from, List<Report> all) {
    return all.stream().filter(one -> holds(cap, from, one)).count();
  }

  /** A window holds its beginning and not its end. */
  private static boolean holds(Cap cap, Instant from, Report one) {
    return cap.counts(one.channel())
        && !one.at().isBefore(from)
        && one.at().isBefore(from.plus(cap.window()));
  }

  private List<Report> toPersonOf(Report one) {
    return sent.stream().filter(other -> other.person().equals(one.person())).toList();
  }

  private List<Report> toAddressOf(Report one) {
    return sent.stream().filter(other -> other.address().equals(one.address())).toList();
  }
}
