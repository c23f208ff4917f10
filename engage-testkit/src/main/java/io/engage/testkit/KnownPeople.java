package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Place;
import io.engage.audience.Recipient;
import io.engage.message.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** The people whom sources of segments are given, and what tests look at when they come back. */
final class KnownPeople {

  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private KnownPeople() {}

  static List<Member> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> member(i, Optional.of(daysAgo(i)))).toList();
  }

  static Member member(int number, Optional<Instant> lastActivity) {
    String id = id(number);
    Recipient person = Recipient.withId(id).email(id + "@example.com").build();
    return new Member(person, Map.of(), lastActivity);
  }

  static Occasion occasion(int number) {
    return Occasion.of("a" + number, daysAgo(number));
  }

  static Member about(int number, Occasion occasion) {
    return member(number, Optional.of(daysAgo(1))).about(occasion);
  }

  static Member born(int number, String day) {
    return Member.of(minor(number).born(LocalDate.parse(day)).build());
  }

  static Member inCareOf(Recipient guardian, int number) {
    return Member.of(minor(number).guardian(guardian).build());
  }

  static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  static List<Member> shuffled(List<Member> members) {
    List<Member> copy = new ArrayList<>(members);
    Collections.shuffle(copy, new Random(21));
    return copy;
  }

  static List<String> ids(List<Member> members) {
    return members.stream().map(member -> member.recipient().id()).toList();
  }

  static List<Place> places(List<Member> members) {
    return members.stream().map(Place::of).toList();
  }

  static List<String> texts(Member member) {
    return member.facts().values().stream().map(Fact::plain).toList();
  }

  static Object addresses(Member member) {
    return member.recipient().addresses();
  }

  /** What it takes to write to the guardian. */
  static Optional<List<Object>> guardian(Member member) {
    return member.recipient().guardian().map(KnownPeople::written);
  }

  static List<Object> written(Recipient one) {
    return List.of(one.tenant(), one.id(), one.role(), one.addresses());
  }

  private static Recipient.Builder minor(int number) {
    return Recipient.withId(id(number));
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "p%03d", number);
  }
}
