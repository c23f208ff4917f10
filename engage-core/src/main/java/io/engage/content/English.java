package io.engage.content;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * English, in ASCII: a sign such as ৳, or a narrow space before PM, would make a text message three
 * times as long.
 *
 * @param digits how numbers are grouped
 * @param date as in November 21, 2026 or 21 November 2026
 * @param shortDate as in Nov 21 or 21 Nov
 */
record English(Digits digits, DateTimeFormatter date, DateTimeFormatter shortDate)
    implements Language, Language.Nearness {

  private static final int NOON = 12;
  private static final Set<String> MONTH_FIRST = Set.of("", "US", "CA", "PH");
  private static final Set<String> LAKHS = Set.of("BD", "IN", "NP", "PK");
  private static final DateTimeFormatter TIME = pattern("h:mm a");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");

  /** Written before the amount; any other currency is written by its code. */
  private static final Map<String, String> SIGNS = Map.of("BDT", "Tk ", "USD", "$");

  private static final English AMERICAN =
      new English(Digits.BY_THOUSANDS, pattern("MMMM d, uuuu"), pattern("MMM d"));

  private static final English BRITISH = dayFirst(Digits.BY_THOUSANDS);
  private static final English SOUTH_ASIAN = dayFirst(Digits.BY_LAKHS);

  static English in(String country) {
    if (MONTH_FIRST.contains(country)) {
      return AMERICAN;
    }
    return LAKHS.contains(country) ? SOUTH_ASIAN : BRITISH;
  }

  private static English dayFirst(Digits digits) {
    return new English(digits, pattern("d MMMM uuuu"), pattern("d MMM"));
  }

  @Override
  public String number(BigDecimal value) {
    return digits.of(value);
  }

  @Override
  public String percent(BigDecimal value) {
    return digits.of(value) + "%";
  }

  @Override
  public String money(BigDecimal amount, Currency currency) {
    String code = currency.getCurrencyCode();
    String sign = SIGNS.getOrDefault(code, code + " ");
    return (amount.signum() < 0 ? "-" : "") + sign + digits.of(amount.abs());
  }

  @Override
  public String date(LocalDate day) {
    return date.format(day);
  }

  @Override
  public String shortDate(LocalDate day) {
    return shortDate.format(day);
  }

  @Override
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }

  @Override
  public String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** At noon people take "12:00 PM" for either twelve. Midnight's name would not say which day. */
  @Override
  public String time(LocalTime time) {
    boolean isNoon = time.getHour() == NOON && time.getMinute() == 0;
    return isNoon ? "12:00 noon" : TIME.format(time);
  }

  @Override
  public String at(LocalTime time) {
    return "at " + time(time);
  }

  @Override
  public String duration(Duration length) {
    return Lengths.of(length, English::counted);
  }

  @Override
  public String inHours(Duration length) {
    return Lengths.inHours(length, English::counted);
  }

  @Override
  public Optional<Nearness> nearness() {
    return Optional.of(this);
  }

  @Override
  public String now() {
    return "now";
  }

  @Override
  public String minutes(long count) {
    return away(count, Lengths.Unit.MINUTE);
  }

  @Override
  public String hours(Duration length) {
    return away(length.isNegative(), duration(length.abs()));
  }

  @Override
  public String days(long count) {
    return away(count, Lengths.Unit.DAY);
  }

  @Override
  public String nextTo(int days) {
    return days == 0 ? "today" : days > 0 ? "tomorrow" : "yesterday";
  }

  @Override
  public String on(DayOfWeek day) {
    return "on " + weekday(day);
  }

  @Override
  public String on(LocalDate day) {
    return "on " + date(day);
  }

  private static String away(long count, Lengths.Unit unit) {
    return away(count < 0, counted(Math.abs(count), unit));
  }

  private static String away(boolean past, String length) {
    return past ? length + " ago" : "in " + length;
  }

  private static String counted(long count, Lengths.Unit unit) {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return Digits.BY_THOUSANDS.of(BigDecimal.valueOf(count)) + " " + name + (count == 1 ? "" : "s");
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }
}
