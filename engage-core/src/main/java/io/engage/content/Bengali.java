package io.engage.content;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bengali as Bangladesh writes it: its digits, months as the Bangla Academy spells them, hours with
 * the part of the day before them, amounts in lakh and crore with the word for the currency behind.
 * The JDK's own data writes "৩:০০ PM" and groups by thousands.
 */
enum Bengali implements Language, Language.Nearness {
  INSTANCE;

  private static final List<String> MONTHS =
      List.of(
          "জানুয়ারি",
          "ফেব্রুয়ারি",
          "মার্চ",
          "এপ্রিল",
          "মে",
          "জুন",
          "জুলাই",
          "আগস্ট",
          "সেপ্টেম্বর",
          "অক্টোবর",
          "নভেম্বর",
          "ডিসেম্বর");
  private static final List<String> WEEKDAYS =
      List.of("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার");
  private static final Map<String, String> CURRENCIES =
      Map.of("BDT", " টাকা", "INR", " রুপি", "USD", " ডলার", "EUR", " ইউরো", "GBP", " পাউন্ড");
  private static final Map<Lengths.Unit, String> UNITS =
      Map.of(Lengths.Unit.DAY, " দিন", Lengths.Unit.HOUR, " ঘণ্টা", Lengths.Unit.MINUTE, " মিনিট");

  private static final int FIRST_OF_DAWN = 4;

  /** Says of an hour that it belongs to the night after the day before it. */
  private static final String NIGHT_AFTER = " দিবাগত ";

  @Override
  public String number(BigDecimal value) {
    return digits(Digits.BY_LAKHS.of(value));
  }

  @Override
  public String percent(BigDecimal value) {
    return number(value) + "%";
  }

  @Override
  public String money(BigDecimal amount, Currency currency) {
    String code = currency.getCurrencyCode();
    return number(amount) + CURRENCIES.getOrDefault(code, " " + code);
  }

  @Override
  public String date(LocalDate day) {
    return shortDate(day) + " " + digits(day.getYear());
  }

  @Override
  public String shortDate(LocalDate day) {
    return digits(day.getDayOfMonth()) + " " + MONTHS.get(day.getMonthValue() - 1);
  }

  @Override
  public String weekday(DayOfWeek day) {
    return WEEKDAYS.get(day.getValue() - 1);
  }

  @Override
  public String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1) + " " + digits(day.getYear());
  }

  @Override
  public String time(LocalTime time) {
    return clock(time) + "টা";
  }

  @Override
  public String at(LocalTime time) {
    return clock(time) + "টায়";
  }

  @Override
  public String timeOn(String day, LocalTime time) {
    return day + (isAfterMidnight(time) ? NIGHT_AFTER : ", ") + time(time);
  }

  /** The night of a day lasts until it dawns: at midnight nobody thinks of the date that begins. */
  @Override
  public LocalDate dayOf(LocalDateTime at) {
    LocalDate day = at.toLocalDate();
    return isAfterMidnight(at.toLocalTime()) ? day.minusDays(1) : day;
  }

  @Override
  public String onDayAt(LocalTime time) {
    return (isAfterMidnight(time) ? NIGHT_AFTER.stripLeading() : "") + at(time);
  }

  @Override
  public String duration(Duration length) {
    return Lengths.of(length, (count, unit) -> counted(count, unit));
  }

  @Override
  public String inHours(Duration length) {
    return Lengths.inHours(length, (count, unit) -> counted(count, unit));
  }

  @Override
  public Optional<Nearness> nearness() {
    return Optional.of(this);
  }

  @Override
  public String now() {
    return "এখন";
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
    return days == 0 ? "আজ" : days > 0 ? "আগামীকাল" : "গতকাল";
  }

  @Override
  public String on(DayOfWeek day) {
    return weekday(day);
  }

  @Override
  public String on(LocalDate day) {
    return date(day);
  }

  private String away(long count, Lengths.Unit unit) {
    return away(count < 0, counted(Math.abs(count), unit));
  }

  private static String away(boolean past, String length) {
    return length + (past ? " আগে" : " পরে");
  }

  private String counted(long count, Lengths.Unit unit) {
    return number(BigDecimal.valueOf(count)) + UNITS.get(unit);
  }

  private static String clock(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() < 10 ? "0" + time.getMinute() : "" + time.getMinute();
    return partOfDay(time.getHour()) + " " + digits(hour + ":" + minutes);
  }

  private static boolean isAfterMidnight(LocalTime time) {
    return time.getHour() < FIRST_OF_DAWN;
  }

  private static String partOfDay(int hour) {
    if (hour < FIRST_OF_DAWN || hour >= 20) {
      return "রাত";
    } else if (hour < 6) {
      return "ভোর";
    } else if (hour < 12) {
      return "সকাল";
    } else if (hour < 15) {
      return "দুপুর";
    }
    return hour < 18 ? "বিকাল" : "সন্ধ্যা";
  }

  private static String digits(int number) {
    return digits(Integer.toString(number));
  }

  private static String digits(String text) {
    StringBuilder written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      written.append(c >= '0' && c <= '9' ? (char) (c - '0' + '০') : c);
    }
    return written.toString();
  }
}
