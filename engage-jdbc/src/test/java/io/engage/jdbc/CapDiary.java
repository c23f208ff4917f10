package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Addressee;
import io.engage.message.CapLimit;
import io.engage.message.MessageId;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptDecision.Skip;
import io.engage.store.AttemptResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Says what caps allow by laying every window over every message that went out, or may have. Of the
 * limits it knows the figures and nothing else.
 */
final class CapDiary {

  private final List<CapLimit> limits;
  private final Map<MessageId, Entry> out = new HashMap<>();
  private int went;
  private int heldBack;

  CapDiary(List<CapLimit> limits) {
    this.limits = limits;
  }

  /** The gates let it go exactly when there is room. */
  void decided(AttemptResult result, Instant at) {
    Entry asked = new Entry(result.claim().message().to(), at);
    assertThat(result.decision())
        .as("%s over %s at %s", asked.to().recipientId(), asked.to().channel(), at)
        .isInstanceOf(hasRoomFor(asked) ? Proceed.class : Skip.class);
    if (result.proceeds()) {
      went++;
      out.put(result.claim().id(), asked);
    } else {
      heldBack++;
    }
  }

  void accepted(MessageId id, Instant at) {
    out.computeIfPresent(id, (same, entry) -> new Entry(entry.to(), at));
  }

  void refused(MessageId id) {
    out.remove(id);
  }

  int went() {
    return went;
  }

  int heldBack() {
    return heldBack;
  }

  /** The most that any window holds, beyond what it may. */
  long excess() {
    long excess = 0;
    for (CapLimit limit : limits) {
      for (Entry first : out.values()) {
        excess = Math.max(excess, fullest(limit, first, first::isSamePerson));
        excess = Math.max(excess, fullest(limit, first, first::isSameAddress));
      }
    }
    return excess;
  }

  private long fullest(CapLimit limit, Entry first, Predicate<Entry> counted) {
    List<Entry> all = out.values().stream().filter(counted).toList();
    return count(limit, first.at(), all) - limit.max();
  }

  private boolean hasRoomFor(Entry asked) {
    return hasRoom(asked, asked::isSamePerson) && hasRoom(asked, asked::isSameAddress);
  }

  private boolean hasRoom(Entry asked, Predicate<Entry> counted) {
    List<Entry> all = new ArrayList<>(out.values().stream().filter(counted).toList());
    all.add(asked);
    return limits.stream()
        .filter(limit -> limit.channel().map(asked.to().channel()::equals).orElse(true))
        .allMatch(
            limit ->
                all.stream()
                    .filter(first -> isInside(limit, first.at(), asked))
                    .allMatch(first -> count(limit, first.at(), all) <= limit.max()));
  }

  private static long count(CapLimit limit, Instant from, List<Entry> all) {
    return all.stream()
        .filter(one -> limit.channel().map(one.to().channel()::equals).orElse(true))
        .filter(one -> isInside(limit, from, one))
        .count();
  }

  private static boolean isInside(CapLimit limit, Instant from, Entry one) {
    return !one.at().isBefore(from) && one.at().isBefore(from.plus(limit.window()));
  }

  private record Entry(Addressee to, Instant at) {

    boolean isSamePerson(Entry other) {
      return to.recipientId().equals(other.to().recipientId());
    }

    boolean isSameAddress(Entry other) {
      return to.address().identity().equals(other.to().address().identity());
    }
  }
}
