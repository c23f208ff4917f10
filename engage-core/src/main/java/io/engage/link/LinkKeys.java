package io.engage.link;

import io.engage.error.SettingsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ring of keys: one signs, and the links of the others still work. Immutable.
 *
 * <p>To change keys on many nodes, give all of them the next key with {@link #succeededBy} and an
 * instant by which the last of them will have it. When every link of the old key has expired, or at
 * once where it leaked, leave it out.
 */
public final class LinkKeys {

  private final List<Entry> entries;

  private LinkKeys(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** One key, which signs and verifies. */
  public static LinkKeys of(LinkKey key) {
    return new LinkKeys(List.of(new Entry(key, Instant.MIN, Instant.MAX)));
  }

  /**
   * With a key that signs from an instant on; its links are good at once, whichever node made them.
   *
   * @throws SettingsException when a key has this id already
   */
  public LinkKeys succeededBy(LinkKey next, Instant from) {
    return with(new Entry(next, from, Instant.MAX));
  }

  /**
   * With a key that signs nothing any more.
   *
   * @param until from when on its links are refused
   * @throws SettingsException when a key has this id already
   */
  public LinkKeys retiring(LinkKey old, Instant until) {
    return with(new Entry(old, Instant.MAX, until));
  }

  private LinkKeys with(Entry added) {
    String id = added.key().id();
    if (entries.stream().anyMatch(entry -> entry.key().id().equals(id))) {
      throw new SettingsException("links.key." + id, "is there twice; every key needs its own id");
    }
    List<Entry> more = new ArrayList<>(entries);
    more.add(added);
    return new LinkKeys(more);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Whether links of the key work at an instant; empty when nobody has it. */
  Optional<Boolean> isGood(String id, Instant now) {
    return entries.stream()
        .filter(entry -> entry.key().id().equals(id))
        .findFirst()
        .map(entry -> entry.verifies(now));
  }

  @Override
  public String toString() {
    return "LinkKeys" + entries.stream().map(entry -> entry.key().id()).toList();
  }

  /**
   * A key and its time.
   *
   * @param key the key
   * @param signsFrom since when it signs
   * @param until from when on its links are refused
   */
  record Entry(LinkKey key, Instant signsFrom, Instant until) {

    boolean verifies(Instant now) {
      return now.isBefore(until);
    }
  }
}
