package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactTest {

  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final Locale BENGALI = Locale.forLanguageTag("bn-BD");

  @Test
  void aNumberIsWrittenInTheReadersDigits() {
    assertThat(Fact.of(1_250).in(Locale.ENGLISH, DHAKA)).isEqualTo("1,250");
    assertThat(Fact.of(1_250).in(BENGALI, DHAKA)).isEqualTo("১,২৫০");
    assertThat(Fact.of(new BigDecimal("7.50")).in(Locale.ENGLISH, DHAKA)).isEqualTo("7.50");
    assertThat(Fact.of(new BigDecimal("1E+3")).in(Locale.ENGLISH, DHAKA)).isEqualTo("1,000");
  }

  @Test
  void moneyHasItsSignAndTheDecimalsOfItsCurrency() {
    BigDecimal price = new BigDecimal("1250.5");

    assertThat(Fact.money(price, Currency.getInstance("USD")).in(Locale.US, DHAKA))
        .isEqualTo("$1,250.50");
    assertThat(Fact.money(price, Currency.getInstance("BDT")).in(BENGALI, DHAKA))
        .contains("১,২৫০.৫০", "৳");
    assertThat(Fact.money(price, Currency.getInstance("JPY")).in(Locale.US, DHAKA))
        .contains("1,250")
        .doesNotContain(".");
  }

  @Test
  void aDayIsTheSameEverywhereAndAMomentIsNot() {
    assertThat(Fact.of(LocalDate.of(2026, 11, 21)).in(Locale.ENGLISH, DHAKA))
        .isEqualTo("November 21, 2026");
    assertThat(Fact.of(LocalDate.of(2026, 11, 21)).in(BENGALI, DHAKA)).contains("২১", "২০২৬");
    Fact moment = Fact.of(Instant.parse("2026-11-21T20:30:00Z"));
    assertThat(moment.in(Locale.ENGLISH, DHAKA)).contains("22", "2:30");
    assertThat(moment.in(Locale.ENGLISH, ZoneId.of("UTC"))).contains("21", "8:30");
    assertThat(moment.in(BENGALI, DHAKA)).contains("২২", "২:৩০");
  }

  @Test
  void whatMachinesReadIsTheSameForAll() {
    assertThat(Fact.of("ক-1").plain()).isEqualTo("ক-1");
    assertThat(Fact.of(new BigDecimal("1E+3")).plain()).isEqualTo("1000");
    assertThat(Fact.of(LocalDate.of(2026, 11, 21)).plain()).isEqualTo("2026-11-21");
    assertThat(Fact.of(Instant.EPOCH).plain()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(Fact.money(BigDecimal.TEN, Currency.getInstance("BDT")).plain()).isEqualTo("10 BDT");
  }

  @Test
  void aListIsOfTenAtMost() {
    Fact list = Fact.list(IntStream.range(0, 12).<Fact>mapToObj(i -> Fact.of(i)).toList());

    assertThat(list.plain()).isEqualTo("0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
    assertThat(Fact.list(List.of(Fact.of(1), Fact.of("x"))).in(BENGALI, DHAKA)).isEqualTo("১, x");
  }
}
