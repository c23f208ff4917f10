package io.engage.content;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A language as the JDK knows it. It has no words for "tomorrow at". */
record OtherLanguage(Locale locale) implements Language {

  @Override
  public String number(BigDecimal value) {
    return format(NumberFormat.getInstance(locale), value);
  }

  @Override
  public String percent(BigDecimal value) {
    return number(value) + "%";
  }

  @Override
  public String money(BigDecimal amount, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    return format(format, amount);
  }

  @Override
  public String date(LocalDate day) {
    return styled(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)).format(day);
  }

  @Override
  public String shortDate(LocalDate day) {
    return styled(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(day);
  }

  @Override
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  @Override
  public String month(LocalDate day) {
    return styled(DateTimeFormatter.ofPattern("LLLL uuuu", locale)).format(day);
  }

  @Override
  public String time(LocalTime time) {
    return styled(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(time);
  }

  @Override
  public String at(LocalTime time) {
    return time(time);
  }

  /** Hours and minutes: 1:30. */
  @Override
  public String duration(Duration length) {
    return String.format(locale, "%d:%02d", length.toHours(), length.toMinutesPart());
  }

  @Override
  public String inHours(Duration length) {
    return duration(length);
  }

  @Override
  public Optional<Nearness> nearness() {
    return Optional.empty();
  }

  private DateTimeFormatter styled(DateTimeFormatter formatter) {
    return formatter.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale));
  }

  private static String format(NumberFormat format, BigDecimal value) {
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }
}
