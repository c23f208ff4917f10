package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactTest {

  private static final Currency TAKA = Currency.getInstance("BDT");
  private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  @DisplayName("S18: no fact shows its value by accident")
  void noFactShowsItsValue() {
    assertThat(List.of(Fact.of("Rina secret"), Fact.of(77L), Fact.list(List.of(Fact.of("secret")))))
        .extracting(Object::toString)
        .noneMatch(shown -> shown.contains("secret") || shown.contains("77"));
  }

  @Test
  void whatMachinesReadIsTheSameForAll() {
    assertThat(Fact.of("ক-1").plain()).isEqualTo("ক-1");
    assertThat(Fact.of(new BigDecimal("1E+3")).plain()).isEqualTo("1000");
    assertThat(Fact.of(LocalDate.of(2026, 11, 21)).plain()).isEqualTo("2026-11-21");
    assertThat(Fact.of(Instant.EPOCH).plain()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(Fact.money(BigDecimal.TEN, TAKA).plain()).isEqualTo("10 BDT");
    assertThat(Fact.of(Duration.ofMinutes(90)).plain()).isEqualTo("PT1H30M");
  }

  @Test
  void aListIsOfTenAtMost() {
    Fact list = Fact.list(IntStream.range(0, 12).<Fact>mapToObj(i -> Fact.of(i)).toList());

    assertThat(list.plain())
        .isEqualTo("[\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]");
    assertThat(list.type()).isEqualTo("list of number");
  }

  @Test
  void aListOfRowsSaysWhatItsFieldsAre() {
    Fact rows =
        Fact.list(
            List.of(
                Fact.row(Map.of("starts", Fact.of(AT))),
                Fact.row(Map.of("starts", Fact.of(AT), "topic", Fact.of("algebra\n2")))));

    assertThat(rows.type()).isEqualTo("list(starts: datetime, topic: text)");
    assertThat(rows.plain())
        .isEqualTo(
            "[{\"starts\":\"2026-11-21T09:00:00Z\"},"
                + "{\"starts\":\"2026-11-21T09:00:00Z\",\"topic\":\"algebra 2\"}]");
  }

  @Test
  void factsAreStoredWithWhatTheyAreAndWithoutWhatIsNothing() {
    GivenFacts given =
        GivenFacts.of(
            Map.of(
                "name", Fact.of("Rina\u2028Das"),
                "visits", Fact.of(21),
                "service", Fact.of("null"),
                "city", Fact.of(" "),
                "recent", Fact.list(List.of())));

    assertThat(given.values()).isEqualTo(Map.of("name", "Rina Das", "visits", "21"));
    assertThat(given.types()).contains("visits: number");
  }

  @Test
  void aRecordIsFactsUnderItsNamesInSnakeCase() {
    Booking booking =
        new Booking(
            "B-7",
            AT,
            LocalDateTime.parse("2026-11-21T15:00"),
            Fact.money(new BigDecimal("1250.50"), TAKA),
            3,
            true,
            Optional.empty(),
            List.of(new Item("Fan", 2)));

    assertThat(Facts.of(booking))
        .isEqualTo(
            Map.of(
                "order_number", Fact.of("B-7"),
                "starts_at", Fact.of(AT),
                "local_hour", Fact.of(LocalDateTime.parse("2026-11-21T15:00")),
                "total", Fact.money(new BigDecimal("1250.50"), TAKA),
                "visits", Fact.of(3),
                "first", Fact.of(true),
                "items",
                    Fact.list(
                        List.of(Fact.row(Map.of("label", Fact.of("Fan"), "count", Fact.of(2)))))));
  }

  @Test
  void whatAComponentMayHoldIsWhatItHolds() {
    assertThat(
            Facts.of(
                new Rating(OptionalDouble.of(4.5), OptionalInt.of(3), OptionalLong.empty(), 'A')))
        .isEqualTo(
            Map.of(
                "stars", Fact.of(new BigDecimal("4.5")),
                "votes", Fact.of(3),
                "grade", Fact.of("A")));
  }

  @Test
  void aComponentWithoutATextOfItsOwnIsRefusedByName() {
    String[] tags = {"secret"};

    assertThatThrownBy(() -> Facts.of(new Holder(tags)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "io.engage.message.FactTest$Holder.something is a String[], which has no text of its"
                + " own; use a String, or a List for several");
    assertThatThrownBy(() -> Facts.of(new Holder(List.of(new Object()))))
        .hasMessageContaining("Holder.something is a Object");
    assertThatThrownBy(() -> Facts.of(new Holder(Map.of("a", "secret"))))
        .hasMessageContaining("Holder.something is a ")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> Facts.of(new Holder(List.of(new Holder(tags)))))
        .hasMessageContaining("Holder.something is a String[]");
  }

  @Test
  void aNumberThatIsNoneIsRefusedByName() {
    for (Number none : List.of(Double.NaN, Double.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY)) {
      assertThatThrownBy(() -> Facts.of(new Holder(none)))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "io.engage.message.FactTest$Holder.something is "
                  + none
                  + ", which is no number; use an OptionalDouble, or leave it out");
    }
    Rating unrated =
        new Rating(OptionalDouble.of(Double.NaN), OptionalInt.empty(), OptionalLong.empty(), 'A');
    assertThatThrownBy(() -> Facts.of(unrated))
        .hasMessageContaining("FactTest$Rating.stars is NaN");
    assertThatThrownBy(() -> Facts.of(new Holder(List.of(1.5, Double.NaN))))
        .hasMessageContaining("Holder.something is NaN");
    assertThatThrownBy(() -> Facts.of(new Holder(new Third())))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "io.engage.message.FactTest$Holder.something is a Third whose text is no number; use a"
                + " BigDecimal, or a String");
  }

  /** A number as some libraries have it. */
  private static final class Third extends Number {

    private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
      return 0;
    }

    @Override
    public long longValue() {
      return 0;
    }

    @Override
    public float floatValue() {
      return 1f / 3;
    }

    @Override
    public double doubleValue() {
      return 1.0 / 3;
    }

    @Override
    public String toString() {
      return "1/3";
    }
  }

  private record Holder(Object something) {}

  private record Rating(OptionalDouble stars, OptionalInt votes, OptionalLong views, char grade) {}

  private record Booking(
      String orderNumber,
      Instant startsAt,
      LocalDateTime localHour,
      Fact total,
      int visits,
      boolean first,
      Optional<String> note,
      List<Item> items) {}

  private record Item(String label, int count) {}
}
