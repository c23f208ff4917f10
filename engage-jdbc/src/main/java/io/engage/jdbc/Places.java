package io.engage.jdbc;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.message.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The row of one cap key: how often the address bounced, and the places taken, the newest first,
 * and their form in a column: a line for each of message, microseconds since 1970, role, purpose
 * and channel.
 */
final class Places {

  private static final Duration KEPT = Duration.ofDays(366);

  /** A row must not grow without end; no limit on messages to one person comes near. */
  private static final int MOST = 1_000;

  private static final Comparator<Reservation> NEWEST_FIRST =
      Comparator.<Reservation, Instant>comparing(Reservation::at).reversed();

  private final List<Reservation> taken;
  private int softBounces;
  private boolean changed;

  private Places(List<Reservation> taken, int softBounces) {
    this.taken = taken;
    this.softBounces = softBounces;
  }

  static Places none() {
    return new Places(new ArrayList<>(), 0);
  }

  static Places parse(String text, int softBounces) {
    return new Places(
        text.lines().map(Places::reservation).collect(Collectors.toCollection(ArrayList::new)),
        softBounces);
  }

  List<Reservation> all() {
    return List.copyOf(taken);
  }

  /** How many messages in a row the address could not take for a while. */
  int softBounces() {
    return softBounces;
  }

  void bounce() {
    softBounces++;
    changed = true;
  }

  void forgetBounces() {
    changed |= softBounces > 0;
    softBounces = 0;
  }

  boolean isChanged() {
    return changed;
  }

  /** Takes a place, or moves the one the message has. */
  void take(Reservation place) {
    Instant oldest = place.at().minus(KEPT);
    taken.removeIf(other -> other.message().equals(place.message()) || other.at().isBefore(oldest));
    taken.add(place.at(Bind.micros(place.at())));
    taken.sort(NEWEST_FIRST);
    if (taken.size() > MOST) {
      taken.subList(MOST, taken.size()).clear();
    }
    changed = true;
  }

  void release(MessageId message) {
    changed |= taken.removeIf(place -> place.message().equals(message));
  }

  /** Moves the message's place, if it has one. */
  void restamp(MessageId message, Instant at) {
    Optional<Reservation> own =
        taken.stream().filter(place -> place.message().equals(message)).findFirst();
    own.ifPresent(place -> take(place.at(at)));
  }

  String format() {
    return taken.stream().map(Places::line).collect(Collectors.joining("\n"));
  }

  private static String line(Reservation place) {
    return place.message()
        + " "
        + micros(place.at())
        + " "
        + place.role()
        + " "
        + Names.of(place.purpose())
        + " "
        + place.channel();
  }

  /** By seconds: counted through nanoseconds, a long ends in the year 2262. */
  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  private static Reservation reservation(String line) {
    String[] parts = line.split(" ");
    return new Reservation(
        MessageId.parse(parts[0]),
        Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
        new Role(parts[2]),
        Names.read(Purpose.class, parts[3]),
        new ChannelId(parts[4]));
  }
}
