package io.engage.examples.sheba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.audience.Member;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.content.Reading;
import io.engage.content.ShownFacts;
import io.engage.message.AddressKind;
import io.engage.message.GivenFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingImportTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  @TempDir private Path directory;
  private HikariDataSource database;

  @BeforeEach
  void tables() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    database = new HikariDataSource(config);
    ShebaTables.create(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theSameFileForTheSameDayIsTakenOnce() throws Exception {
    Path file = file("customer_id,booked_at", "S-1,2026-11-01", "S-2,2026-11-02");

    UUID first = take(file, TODAY);
    UUID second = take(file, TODAY);

    assertThat(second).isEqualTo(first);
    assertThat(count("sheba_booking")).isEqualTo(2);
    assertThat(count("sheba_customer")).isEqualTo(2);
    assertThat(count("sheba_service")).isEqualTo(ShebaService.values().length);
  }

  @Test
  void anotherDayOrAnotherFileIsAnotherImport() throws Exception {
    Path file = file("customer_id,booked_at", "S-1,2026-11-01");
    UUID first = take(file, TODAY);

    assertThat(take(file, TODAY.plusDays(1))).isNotEqualTo(first);
    Files.writeString(file, "customer_id,booked_at\nS-1,2026-11-02\n");
    UUID third = take(file, TODAY);

    assertThat(people(third)).hasSize(1);
    assertThat(people(third).get(0).lastActivity()).contains(Instant.parse("2026-11-01T18:00:00Z"));
  }

  @Test
  void severalThatTakeOneFileAtOnceGetOneImport() throws Exception {
    Path file = file("customer_id,booked_at", "S-1,2026-11-01\n".repeat(3000).strip());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<UUID> take = () -> take(file, TODAY);
      List<Future<UUID>> taken = threads.invokeAll(List.of(take, take, take, take));
      for (Future<UUID> one : taken) {
        assertThat(one.get()).isEqualTo(taken.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("sheba_import")).isEqualTo(1);
    assertThat(count("sheba_booking")).isEqualTo(3000);
  }

  @Test
  void aFileThatIsBadInItsLastRowLeavesNothingBehind() throws Exception {
    Path file = file("customer_id,booked_at", "S-1,2026-11-01\n".repeat(2500) + "S-2,never");

    assertThatThrownBy(() -> take(file, TODAY)).isInstanceOf(BadBookingsException.class);

    assertThat(count("sheba_booking")).isZero();
    assertThat(count("sheba_import")).isZero();
  }

  @Test
  void nameAddressAndServiceComeFromTheLatestRowThatHasThem() throws Exception {
    Path file =
        file(
            "customer_id,booked_at,name,email,service,zone,amount,note",
            "S-1,2026-11-01,Rina,rina@example.org,pest-control,Asia/Dubai,10,a",
            "S-1,2026-11-03,,,Painting,,,b",
            "S-1,2026-11-02,Old,old@example.org,plumbing,Europe/London,20,c",
            "S-1,2026-11-30,Later,later@example.org,later,,30,d");

    Member member = people(take(file, TODAY)).get(0);

    Recipient person = member.recipient();
    assertThat(person.name()).contains("Old");
    assertThat(person.address(AddressKind.EMAIL).orElseThrow().value())
        .isEqualTo("old@example.org");
    assertThat(person.zone()).contains(ZoneId.of("Europe/London"));
    assertThat(member.lastActivity()).contains(Instant.parse("2026-11-02T18:00:00Z"));
    assertThat(texts(member))
        .isEqualTo(Map.of("service", "Painting", "note", "b", "days_since_booking", "১৯"));
  }

  @Test
  void whatTheCampaignItselfSaysIsNotInTheFile() throws Exception {
    Path file =
        file(
            "customer_id,booked_at,promo,valid_for,valid_hours,days_since_booking,amount",
            "S-1,2026-11-01,FREE,PT1H,1,3,12.50");
    List<Booking> bookings = new ArrayList<>();

    BookingFile.open(file).read(bookings::add);

    assertThat(bookings.get(0).facts()).isEqualTo(Map.of("amount", "12.50"));
    assertThat(texts(people(take(file, TODAY)).get(0)))
        .isEqualTo(Map.of("amount", "12.50", "days_since_booking", "২০"));
  }

  @Test
  void aServiceOfTheCatalogueHasItsBengaliName() throws Exception {
    Path file = file("customer_id,booked_at,service", "S-1,2026-11-01,ac-servicing");

    assertThat(texts(people(take(file, TODAY)).get(0)))
        .isEqualTo(
            Map.of(
                "service",
                "এসি সার্ভিসিং",
                "service_id",
                "ac-servicing",
                "days_since_booking",
                "২০"));
  }

  @Test
  void whoReadsEnglishHasEnglishNamesAndDigits() throws Exception {
    Path file =
        file(
            "customer_id,booked_at,service,locale",
            "S-1,2026-10-01,plumbing,bn",
            "S-1,2026-10-02,plumbing,en",
            "S-1,2026-11-01,ac-servicing,",
            "S-2,2026-11-01,ac-servicing,bn",
            "S-3,2026-11-01,ac-servicing,");

    List<Member> people = people(take(file, TODAY));

    assertThat(people)
        .extracting(m -> m.recipient().locale())
        .containsExactly(
            Optional.of(Locale.ENGLISH),
            Optional.of(Locale.forLanguageTag("bn")),
            Optional.empty());
    assertThat(people)
        .extracting(m -> texts(m).get("service"))
        .containsExactly("AC Servicing", "এসি সার্ভিসিং", "এসি সার্ভিসিং");
    assertThat(people)
        .extracting(m -> texts(m).get("days_since_booking"))
        .containsExactly("20", "২০", "২০");
  }

  @Test
  void aCustomerWithoutAnAddressHasOneThatReachesNobody() throws Exception {
    Path file = file("customer_id,booked_at", "S-1,2026-11-01", "রিনা 1,2026-11-01");

    List<String> addresses =
        people(take(file, TODAY)).stream()
            .map(m -> m.recipient().address(AddressKind.EMAIL).orElseThrow().value())
            .toList();

    assertThat(addresses.get(0)).isEqualTo("S-1@customers.invalid");
    assertThat(addresses.get(1)).matches("[0-9a-f]{32}@customers\\.invalid");
  }

  @Test
  void whoHasOnlyBookingsOfLaterDaysIsNotThere() throws Exception {
    Path file = file("customer_id,booked_at", "S-1,2026-11-22");

    assertThat(people(take(file, TODAY))).isEmpty();
  }

  private UUID take(Path file, LocalDate today) throws SQLException {
    return new BookingImport(database).take(BookingFile.open(file), today);
  }

  /** As the customer reads them. */
  private static Map<String, String> texts(Member member) {
    Locale locale = member.recipient().locale().orElse(ShebaEngage.LOCALE);
    Reading reading = new Reading(locale, BookingTime.HOME, Instant.EPOCH);
    return ShownFacts.of(GivenFacts.of(member.facts()), reading).texts();
  }

  private List<Member> people(UUID importId) {
    PageRequest all = new PageRequest("default", Optional.empty(), 100, Optional.empty());
    return new ShebaCustomers(
            database, importId, TODAY.atTime(12, 0).atZone(BookingTime.HOME).toInstant())
        .read(all)
        .members();
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(directory.resolve("bookings.csv"), String.join("\n", lines) + "\n");
  }

  private int count(String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
