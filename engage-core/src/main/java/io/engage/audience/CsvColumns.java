package io.engage.audience;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.message.Fact;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a CSV file by name, and what a row says by them.
 *
 * @param names in lower case, in the order of the file
 * @param localTime the zone of times without one
 */
record CsvColumns(List<String> names, ZoneId localTime) {

  private static final String OCCASION = "occasion";

  /** Columns with a meaning of their own, beside those of people; all others are facts. */
  private static final Set<String> KNOWN =
      Set.of(
          "last_activity",
          "joined",
          "activities",
          OCCASION,
          "occasion_version",
          "occasion_starts",
          "occasion_ends",
          "occasion_number",
          "occasion_state");

  /** Notes everything that is wrong with a header. */
  static CsvColumns of(List<String> header, ZoneId localTime, Problems problems) {
    List<String> names =
        header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      problems.require(!name.isEmpty(), "csv.header", "column " + (i + 1) + " has no name");
      problems.require(
          name.isEmpty() || seen.add(name), "csv.header", "names \"" + name + "\" twice");
    }
    problems.require(seen.contains(CsvPeople.ID), "csv.header", "must name " + CsvPeople.ID);
    problems.require(
        !seen.contains(OCCASION) || seen.contains("occasion_starts"),
        "csv.header",
        "names " + OCCASION + ", so it must name occasion_starts");
    CsvPeople.ofNobody(seen)
        .forEach(
            name ->
                problems.add(
                    "csv.header", "names " + name + ", so it must name " + CsvPeople.GUARDIAN_ID));
    return new CsvColumns(names, localTime);
  }

  /** The member of a row. */
  Member member(List<String> row) throws CsvFault {
    if (row.size() != names.size()) {
      throw new CsvFault("has " + row.size() + " fields, the header " + names.size());
    }
    Map<String, String> known = new HashMap<>();
    Map<String, Fact> facts = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (KNOWN.contains(names.get(i)) || CsvPeople.COLUMNS.contains(names.get(i))) {
        known.put(names.get(i), value);
      } else {
        facts.put(names.get(i), Fact.of(value));
      }
    }
    try {
      return member(known, facts);
    } catch (DateTimeException e) {
      throw new CsvFault("has a time that is not like 2026-11-21T15:00 or 2026-11-21");
    } catch (SettingsException e) {
      throw new CsvFault("cannot be: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new CsvFault("has a number or an occasion_state that there is not");
    }
  }

  private Member member(Map<String, String> known, Map<String, Fact> facts) throws CsvFault {
    List<Instant> activities =
        Stream.of(known.getOrDefault("activities", "").split(";"))
            .filter(text -> !text.isBlank())
            .map(text -> CsvTimes.instant(text.strip(), localTime))
            .toList();
    return new Member(
        CsvPeople.recipient(known),
        facts,
        time(known, "last_activity"),
        time(known, "joined"),
        activities,
        occasion(known));
  }

  private Optional<Occasion> occasion(Map<String, String> known) throws CsvFault {
    if (!known.containsKey(OCCASION)) {
      return Optional.empty();
    }
    Instant starts =
        time(known, "occasion_starts")
            .orElseThrow(() -> new CsvFault("has an occasion without a start"));
    String state = known.getOrDefault("occasion_state", "open");
    return Optional.of(
        new Occasion(
            known.get(OCCASION),
            number(known, "occasion_version"),
            starts,
            time(known, "occasion_ends"),
            number(known, "occasion_number"),
            Occasion.State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'))));
  }

  private Optional<Instant> time(Map<String, String> known, String name) {
    return Optional.ofNullable(known.get(name)).map(text -> CsvTimes.instant(text, localTime));
  }

  private static int number(Map<String, String> known, String name) {
    return Integer.parseInt(known.getOrDefault(name, "0"));
  }
}
