package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.engage.CampaignPreview;
import io.engage.EngagementListener;
import io.engage.examples.sheba.BookingFile;
import io.engage.examples.sheba.BookingImport;
import io.engage.examples.sheba.MailServer;
import io.engage.examples.sheba.RenewalCampaign;
import io.engage.examples.sheba.ShebaCustomers;
import io.engage.examples.sheba.ShebaEngage;
import io.engage.examples.sheba.ShebaTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts who is due a second time, in the simplest way there is, and compares. */
class CadenceAgainstNaiveCountTest {

  private static final String DHAKA = "Asia/Dhaka";
  private static final String PLACE = "data/purchases/purchases.csv";

  @TempDir private Path directory;

  /** One booking as it stands in a file. */
  private record Row(String customer, String bookedAt, String zone) {}

  @ParameterizedTest
  @CsvSource({"1997-03-31,104", "1997-06-30,10", "1998-06-30,20"})
  void theKnownCountsOfRealPurchasesAreReached(String today, int expected) throws IOException {
    JsonNode report = run(purchases(), LocalDate.parse(today), 21, 1);

    assertThat(report.get("eligible").asInt()).isEqualTo(expected);
    assertThat(report.get("sent").asInt()).isEqualTo(expected);
    assertThat(report.get("generated").asInt() + report.get("fallback").asInt())
        .isEqualTo(expected);
    assertThat(recipients(report)).isEqualTo(due(rows(purchases()), today, 21, 1));
  }

  @Test
  void realPurchasesAreDueOnTheDaysOneCountsByHand() throws Exception {
    BookingFile file = BookingFile.open(purchases());
    List<Row> rows = rows(purchases());
    Random random = new Random(97);
    int people = 0;
    for (int i = 0; i < 3; i++) {
      LocalDate today = LocalDate.of(1997, 1, 10).plusDays(random.nextInt(560));
      Instant noon = noon(today.toString()).toInstant();
      try (Database database = Database.open(Database.inMemory());
          ShebaEngage sheba = shebaAt(noon, database)) {
        ShebaTables.create(database.source());
        UUID taken = new BookingImport(database.source()).take(file, today);
        ShebaCustomers customers = new ShebaCustomers(database.source(), taken, noon);
        // Each day's import serves several counts.
        for (int j = 0; j < 4; j++) {
          int cadence = 1 + random.nextInt(60);
          int tolerance = random.nextInt(Math.min(cadence, 5));
          int expected = due(rows, today.toString(), cadence, tolerance).size();
          assertThat(preview(sheba, customers, cadence, tolerance).eligible())
              .as("%s, %d days, give or take %d", today, cadence, tolerance)
              .isEqualTo(expected);
          people += expected;
        }
      }
    }
    assertThat(people).as("the days drawn have somebody due at all").isGreaterThan(50);
  }

  private static ShebaEngage shebaAt(Instant noon, Database database) {
    return new ShebaEngage(
        database.store(),
        new MailServer("localhost", 1025),
        Optional.empty(),
        InstantSource.fixed(noon),
        new EngagementListener() {});
  }

  private static CampaignPreview preview(
      ShebaEngage sheba, ShebaCustomers customers, int cadence, int tolerance) {
    return new RenewalCampaign(
            sheba.pipeline(), customers, cadence, tolerance, Optional.empty(), Optional.empty())
        .preview();
  }

  @Test
  void bookingsInManyZonesAreDueOnTheDaysOneCountsByHand() throws IOException {
    Random random = new Random(21);
    int people = 0;
    for (int i = 0; i < 12; i++) {
      boolean withZones = i % 2 == 0;
      List<Row> rows = generated(random, withZones);
      int cadence = 1 + random.nextInt(8);
      int tolerance = random.nextInt(Math.min(cadence, 3));
      JsonNode report =
          run(write(rows, withZones), LocalDate.of(2026, 3, 29), cadence, tolerance, "--no-ai");

      Set<String> expected = due(rows, "2026-03-29", cadence, tolerance);
      assertThat(report.get("eligible").asInt()).as("file %d", i).isEqualTo(expected.size());
      assertSentToAllWhoAreAwake(report, rows, expected);
      people += expected.size();
    }
    assertThat(people).as("the bookings drawn have somebody due at all").isGreaterThan(70);
  }

  private static void assertSentToAllWhoAreAwake(JsonNode report, List<Row> rows, Set<String> due) {
    Set<String> awake = new TreeSet<>();
    Map<String, ZoneId> zones = zones(rows);
    for (String customer : due) {
      int hour = noon("2026-03-29").atZoneSameInstant(zones.get(customer)).getHour();
      if (hour >= 9 && hour < 18) {
        awake.add(customer);
      }
    }
    assertThat(recipients(report)).isEqualTo(awake);
    assertThat(report.get("deferred").asInt()).isEqualTo(due.size() - awake.size());
  }

  /** The whole rule once more: latest booking, local days, give or take. */
  private static Set<String> due(List<Row> rows, String today, int cadence, int tolerance) {
    LocalDate day = LocalDate.parse(today);
    Map<String, ZoneId> zones = zones(rows);
    Map<String, OffsetDateTime> latest = new TreeMap<>();
    for (Row row : rows) {
      OffsetDateTime at = instant(row.bookedAt());
      LocalDate local = at.atZoneSameInstant(zones.get(row.customer())).toLocalDate();
      if (!local.isAfter(day)
          && (!latest.containsKey(row.customer()) || latest.get(row.customer()).isBefore(at))) {
        latest.put(row.customer(), at);
      }
    }
    Set<String> due = new TreeSet<>();
    latest.forEach(
        (customer, at) -> {
          ZoneId zone = zones.get(customer);
          LocalDate now = noon(today).atZoneSameInstant(zone).toLocalDate();
          long days = ChronoUnit.DAYS.between(at.atZoneSameInstant(zone).toLocalDate(), now);
          if (days >= cadence - tolerance && days <= cadence + tolerance) {
            due.add(customer);
          }
        });
    return due;
  }

  private static Map<String, ZoneId> zones(List<Row> rows) {
    Map<String, OffsetDateTime> latest = new TreeMap<>();
    Map<String, ZoneId> zones = new TreeMap<>();
    for (Row row : rows) {
      zones.putIfAbsent(row.customer(), ZoneId.of(DHAKA));
      OffsetDateTime at = instant(row.bookedAt());
      if (!row.zone().isEmpty()
          && !at.isBefore(latest.getOrDefault(row.customer(), OffsetDateTime.MIN))) {
        latest.put(row.customer(), at);
        zones.put(row.customer(), ZoneId.of(row.zone()));
      }
    }
    return zones;
  }

  /** Dhaka has been six hours ahead of Greenwich in the years that occur here. */
  private static OffsetDateTime instant(String bookedAt) {
    return OffsetDateTime.parse(bookedAt.length() > 10 ? bookedAt : bookedAt + "T00:00:00+06:00");
  }

  private static OffsetDateTime noon(String today) {
    return OffsetDateTime.parse(today + "T12:00:00+06:00");
  }

  private static List<Row> generated(Random random, boolean withZones) {
    List<String> zones =
        List.of(
            "",
            DHAKA,
            "Europe/London",
            "America/New_York",
            "Pacific/Auckland",
            "Asia/Kolkata",
            "Pacific/Honolulu",
            "Pacific/Kiritimati");
    List<Row> rows = new ArrayList<>();
    OffsetDateTime start = OffsetDateTime.parse("2026-03-18T00:00:00Z");
    for (int i = 0; i < 80; i++) {
      OffsetDateTime at =
          start
              .plusSeconds(random.nextInt(13 * 24 * 3600))
              .withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(25) - 12));
      String zone = withZones ? zones.get(random.nextInt(zones.size())) : "";
      rows.add(new Row("C-" + random.nextInt(30), at.toString(), zone));
    }
    return rows;
  }

  private Path write(List<Row> rows, boolean withZones) throws IOException {
    StringBuilder csv = new StringBuilder(withZones ? "zone," : "");
    csv.append("booked_at,customer_id\n");
    for (Row row : rows) {
      csv.append(withZones ? row.zone() + "," : "");
      csv.append(row.bookedAt()).append(',').append(row.customer()).append('\n');
    }
    return Files.writeString(directory.resolve("generated.csv"), csv);
  }

  private JsonNode run(Path file, LocalDate today, int cadence, int tolerance, String... more) {
    Path report = directory.resolve("report.json");
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--today", today.toString(), "--cadence", Integer.toString(cadence)));
    words.addAll(List.of("--tolerance", Integer.toString(tolerance)));
    words.addAll(List.of(more));
    DemoCall call = DemoCall.on(file, report, words.toArray(String[]::new));
    assertThat(call.code()).as(call.err()).isZero();
    return DemoCall.report(report);
  }

  private static Set<String> recipients(JsonNode report) {
    Set<String> ids = new TreeSet<>();
    report.get("recipients").forEach(id -> ids.add(id.asText()));
    assertThat(report.get("recipients").size()).isEqualTo(ids.size());
    return ids;
  }

  private static List<Row> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Row(cells[0], cells[1], ""))
          .toList();
    }
  }

  private static Path purchases() {
    String given = System.getProperty("engage.shared.data", "");
    List<Path> places =
        List.of(
            Path.of(given.isEmpty() ? "data" : given).resolve("purchases/purchases.csv"),
            Path.of("../../shared", PLACE),
            Path.of("../shared", PLACE));
    Path file = places.stream().filter(Files::exists).findFirst().orElse(places.get(0));
    assumeTrue(
        Files.exists(file),
        "skipped: purchases.csv is not here; say -Dengage.shared.data=…/data to compare with it");
    return file;
  }
}
