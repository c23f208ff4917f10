package io.engage.audience;

import io.engage.error.Problems;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Where in a file everybody is. */
final class CsvIndex {

  private static final int MOST_FAULTS = 20;

  private final Map<String, NavigableMap<Place, Long>> byTenant = new HashMap<>();
  private final int mostRows;
  private int rows;
  private int faults;

  CsvIndex(int mostRows) {
    this.mostRows = mostRows;
  }

  /** Reads all the rows that follow, and notes what is wrong with the first few that are. */
  void readAll(CsvRecords records, CsvColumns columns, Problems problems) throws IOException {
    while (records.hasNext() && faults < MOST_FAULTS) {
      long position = records.position();
      String line = "csv.line " + records.line();
      try {
        List<String> row = records.next();
        if (!isEmptyLine(row)) {
          add(columns.member(row), position);
        }
      } catch (CsvFault e) {
        faults++;
        problems.add(line, String.valueOf(e.getMessage()));
      }
    }
  }

  /** The positions of those that follow, in their order. */
  NavigableMap<Place, Long> following(String tenant, Place place) {
    return people(tenant).tailMap(place, false);
  }

  /** The positions of everything of a person. */
  List<Long> of(String tenant, String recipientId) {
    return people(tenant).tailMap(new Place(recipientId, ""), true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().recipientId().equals(recipientId))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void add(Member member, long position) throws CsvFault {
    rows++;
    if (rows > mostRows) {
      faults = MOST_FAULTS;
      throw new CsvFault("is one too many; there may be " + mostRows);
    }
    Optional<Long> before =
        Optional.ofNullable(
            byTenant
                .computeIfAbsent(member.recipient().tenant(), tenant -> new TreeMap<>())
                .put(Place.of(member), position));
    if (before.isPresent()) {
      throw new CsvFault("has a recipient_id, or an occasion of it, that was there before");
    }
  }

  private NavigableMap<Place, Long> people(String tenant) {
    return byTenant.getOrDefault(tenant, new TreeMap<>());
  }

  private static boolean isEmptyLine(List<String> row) {
    return row.size() == 1 && row.get(0).isEmpty();
  }
}
