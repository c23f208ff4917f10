package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What windows mean where the clocks of the world do odd things, one line each. */
class SendWindowZonesTest {

  @ParameterizedTest(name = "F29: {0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before it opens                      | Asia/Dhaka          | 09:00-18:00 | daily   | 2026-11-21T08:59:59+06:00    | 2026-11-21T09:00+06:00
          at its first instant                 | Asia/Dhaka          | 09:00-18:00 | daily   | 2026-11-21T09:00:00+06:00    | 2026-11-21T09:00+06:00
          at its end                           | Asia/Dhaka          | 09:00-18:00 | daily   | 2026-11-21T18:00:00+06:00    | 2026-11-22T09:00+06:00
          a weekend of Friday and Saturday     | Asia/Dhaka          | 10:00-16:00 | FRI SAT | 2026-11-21T16:00:00+06:00    | 2026-11-27T10:00+06:00
          three quarters of an hour            | Asia/Kathmandu      | 09:00-18:00 | daily   | 2026-11-21T08:59:00+05:45    | 2026-11-21T09:00+05:45
          half an hour                         | Asia/Kolkata        | 09:00-18:00 | daily   | 2026-11-21T18:00:00+05:30    | 2026-11-22T09:00+05:30
          quarters that nobody has by law      | Australia/Eucla     | 08:00-21:00 | daily   | 2026-11-21T21:30:00+08:45    | 2026-11-22T08:00+08:45
          a bare offset                        | +05:30              | 09:00-18:00 | daily   | 2026-11-21T18:00:00+05:30    | 2026-11-22T09:00+05:30
          the day before a leap day            | Asia/Dhaka          | 09:00-18:00 | daily   | 2024-02-28T18:00:00+06:00    | 2024-02-29T09:00+06:00
          the day after a leap day             | Asia/Dhaka          | 09:00-18:00 | daily   | 2024-02-29T18:00:00+06:00    | 2024-03-01T09:00+06:00
          the end of the year                  | Asia/Tokyo          | 09:00-18:00 | daily   | 2025-12-31T18:00:00+09:00    | 2026-01-01T09:00+09:00
          a night over the end of the year     | Asia/Tokyo          | 22:00-02:00 | WED     | 2026-01-01T01:59:59+09:00    | 2026-01-01T01:59:59+09:00
          a night that is over                 | Asia/Tokyo          | 22:00-02:00 | WED     | 2026-01-01T02:00:00+09:00    | 2026-01-07T22:00+09:00
          opening in the gap                   | America/New_York    | 02:30-05:00 | daily   | 2026-03-08T01:00:00-05:00    | 2026-03-08T03:00-04:00
          all of it in the gap                 | America/New_York    | 02:00-03:00 | daily   | 2026-03-08T01:00:00-05:00    | 2026-03-09T02:00-04:00
          its only day's hours in the gap      | America/New_York    | 02:00-03:00 | SUN     | 2026-03-01T03:00:00-05:00    | 2026-03-15T02:00-04:00
          before a closing in the gap          | America/New_York    | 01:00-02:30 | daily   | 2026-03-08T01:59:59-05:00    | 2026-03-08T01:59:59-05:00
          after a closing in the gap           | America/New_York    | 01:00-02:30 | daily   | 2026-03-08T03:00:00-04:00    | 2026-03-09T01:00-04:00
          a gap within it                      | America/New_York    | 01:00-04:00 | daily   | 2026-03-08T03:30:00-04:00    | 2026-03-08T03:30-04:00
          opening twice, the first time        | America/New_York    | 01:30-05:00 | daily   | 2026-11-01T00:00:00-04:00    | 2026-11-01T01:30-04:00
          opening twice, open in between       | America/New_York    | 01:30-05:00 | daily   | 2026-11-01T01:59:59-04:00    | 2026-11-01T01:59:59-04:00
          opening twice, put back before it    | America/New_York    | 01:30-05:00 | daily   | 2026-11-01T01:00:00-05:00    | 2026-11-01T01:30-05:00
          opening twice, on the first stroke   | America/New_York    | 01:00-05:00 | daily   | 2026-11-01T01:00:00-05:00    | 2026-11-01T01:00-05:00
          opening at the end of the overlap    | America/New_York    | 02:00-05:00 | daily   | 2026-11-01T01:30:00-04:00    | 2026-11-01T02:00-05:00
          closing twice, before the first      | America/New_York    | 00:00-01:30 | daily   | 2026-11-01T01:29:59-04:00    | 2026-11-01T01:29:59-04:00
          closing twice, after the first       | America/New_York    | 00:00-01:30 | daily   | 2026-11-01T01:30:00-04:00    | 2026-11-02T00:00-05:00
          closing twice, before the second     | America/New_York    | 00:00-01:30 | daily   | 2026-11-01T01:10:00-05:00    | 2026-11-02T00:00-05:00
          closing at the end of the overlap    | America/New_York    | 00:00-02:00 | daily   | 2026-11-01T01:59:00-05:00    | 2026-11-01T01:59-05:00
          all of it twice                      | America/New_York    | 01:15-01:45 | daily   | 2026-11-01T01:20:00-05:00    | 2026-11-02T01:15-05:00
          opening in the gap                   | Europe/London       | 01:30-05:00 | daily   | 2026-03-29T00:30:00+00:00    | 2026-03-29T02:00+01:00
          opening twice                        | Europe/London       | 01:30-05:00 | daily   | 2026-10-25T00:00:00+01:00    | 2026-10-25T01:30+01:00
          opening in the gap                   | Europe/Berlin       | 02:30-05:00 | daily   | 2026-03-29T01:30:00+01:00    | 2026-03-29T03:00+02:00
          closing twice                        | Europe/Berlin       | 22:00-02:30 | daily   | 2026-10-25T02:10:00+01:00    | 2026-10-25T22:00+01:00
          a summer that is called the standard | Europe/Dublin       | 01:30-05:00 | daily   | 2026-10-25T01:10:00+00:00    | 2026-10-25T01:30+00:00
          a gap of half an hour                | Australia/Lord_Howe | 02:15-05:00 | daily   | 2026-10-04T01:00:00+10:30    | 2026-10-04T02:30+11:00
          half an hour twice                   | Australia/Lord_Howe | 01:45-05:00 | daily   | 2026-04-05T01:00:00+11:00    | 2026-04-05T01:45+11:00
          half an hour twice, put back         | Australia/Lord_Howe | 01:45-05:00 | daily   | 2026-04-05T01:30:00+10:30    | 2026-04-05T01:45+10:30
          half an hour twice, closed for good  | Australia/Lord_Howe | 00:00-01:45 | daily   | 2026-04-05T01:40:00+10:30    | 2026-04-06T00:00+10:30
          a gap between quarters               | Pacific/Chatham     | 03:00-06:00 | daily   | 2026-09-27T02:00:00+12:45    | 2026-09-27T03:45+13:45
          a gap of two hours                   | Antarctica/Troll    | 02:30-05:00 | daily   | 2026-03-29T00:30:00+00:00    | 2026-03-29T03:00+02:00
          two hours twice                      | Antarctica/Troll    | 02:00-05:00 | daily   | 2026-10-25T01:30:00+00:00    | 2026-10-25T02:00+00:00
          the end of Ramadan                   | Africa/Casablanca   | 02:30-05:00 | daily   | 2024-04-14T01:00:00+00:00    | 2024-04-14T03:00+01:00
          the beginning of Ramadan             | Africa/Casablanca   | 02:30-05:00 | daily   | 2024-03-10T02:10:00+00:00    | 2024-03-10T02:30+00:00
          no midnight                          | Africa/Cairo        | 00:00-06:00 | daily   | 2024-04-25T23:59:00+02:00    | 2024-04-26T01:00+03:00
          an evening twice                     | Africa/Cairo        | 23:30-06:00 | daily   | 2024-10-31T23:15:00+02:00    | 2024-10-31T23:30+02:00
          an evening twice until midnight      | Africa/Cairo        | 18:00-00:00 | daily   | 2024-10-31T23:30:00+02:00    | 2024-10-31T23:30+02:00
          no midnight                          | Asia/Beirut         | 00:30-06:00 | daily   | 2022-03-26T23:59:00+02:00    | 2022-03-27T01:00+03:00
          an evening twice, closed at first    | Asia/Beirut         | 18:00-23:30 | daily   | 2022-10-29T23:10:00+02:00    | 2022-10-30T18:00+02:00
          no midnight                          | America/Santiago    | 00:00-06:00 | SUN     | 2024-09-07T23:00:00-04:00    | 2024-09-08T01:00-03:00
          an evening twice, a day not begun    | America/Santiago    | 00:00-06:00 | SUN     | 2024-04-06T23:30:00-04:00    | 2024-04-07T00:00-04:00
          no midnight                          | America/Asuncion    | 00:00-00:30 | daily   | 2023-09-30T23:00:00-04:00    | 2023-10-02T00:00-03:00
          no midnight, by half hours           | Asia/Tehran         | 00:30-06:00 | daily   | 2022-03-21T23:00:00+03:30    | 2022-03-22T01:00+04:30
          midnight twice, opening              | America/Havana      | 00:30-06:00 | daily   | 2026-11-01T00:10:00-05:00    | 2026-11-01T00:30-05:00
          midnight twice, closed for good      | America/Havana      | 20:00-00:30 | daily   | 2026-11-01T00:10:00-05:00    | 2026-11-01T20:00-05:00
          one minute of the day ahead          | America/St_Johns    | 00:00-06:00 | daily   | 2010-11-06T23:30:00-02:30    | 2010-11-07T00:00-02:30
          back in the day before               | America/St_Johns    | 00:00-06:00 | daily   | 2010-11-06T23:30:00-03:30    | 2010-11-07T00:00-03:30
          closed by the day ahead              | America/St_Johns    | 18:00-00:00 | daily   | 2010-11-06T23:30:00-03:30    | 2010-11-07T18:00-03:30
          half an hour back, for good          | Asia/Pyongyang      | 00:00-06:00 | daily   | 2015-08-14T23:40:00+08:30    | 2015-08-15T00:00+08:30
          half an hour forward, for good       | Asia/Pyongyang      | 23:45-02:00 | FRI     | 2018-05-04T23:00:00+08:30    | 2018-05-05T00:00+09:00
          half an hour forward over all of it  | Asia/Pyongyang      | 23:30-00:00 | daily   | 2018-05-04T23:00:00+08:30    | 2018-05-05T23:30+09:00
          a country that moved                 | America/Caracas     | 02:45-05:00 | daily   | 2016-05-01T02:00:00-04:30    | 2016-05-01T03:00-04:00
          a gap with odd seconds               | Africa/Monrovia     | 00:30-06:00 | daily   | 1972-01-06T23:00:00-00:44:30 | 1972-01-07T00:44:30+00:00
          a day that was skipped               | Pacific/Apia        | 09:00-18:00 | daily   | 2011-12-29T18:00:00-10:00    | 2011-12-31T09:00+14:00
          its only day was skipped             | Pacific/Apia        | 09:00-18:00 | FRI     | 2011-12-24T02:00:00-10:00    | 2012-01-06T09:00+14:00
          the night of the day before          | Pacific/Apia        | 22:00-02:00 | THU     | 2011-12-29T23:59:59-10:00    | 2011-12-29T23:59:59-10:00
          the night before was cut short       | Pacific/Apia        | 22:00-02:00 | THU     | 2011-12-31T00:30:00+14:00    | 2012-01-05T22:00+14:00
          the night of the day that was not    | Pacific/Apia        | 22:00-02:00 | daily   | 2011-12-31T00:30:00+14:00    | 2011-12-31T22:00+14:00
          a day that was skipped               | Pacific/Kiritimati  | 09:00-18:00 | daily   | 1994-12-30T18:00:00-10:00    | 1995-01-01T09:00+14:00
          a day that was skipped               | Pacific/Kwajalein   | 09:00-18:00 | daily   | 1993-08-20T18:00:00-12:00    | 1993-08-22T09:00+12:00
          its only day was skipped             | Pacific/Kwajalein   | 09:00-18:00 | SAT     | 1993-08-20T12:00:00-12:00    | 1993-08-28T09:00+12:00
          a day that came twice                | Pacific/Kwajalein   | 09:00-18:00 | daily   | 1969-09-30T10:00:00-12:00    | 1969-10-01T09:00-12:00
          a day that went on                   | Pacific/Kwajalein   | 20:00-04:00 | TUE     | 1969-09-30T21:00:00-12:00    | 1969-09-30T21:00-12:00
          """)
  void opensNext(
      String what,
      String zone,
      String hours,
      String days,
      OffsetDateTime now,
      OffsetDateTime opening) {
    SendWindow window = window(hours, days);

    assertThat(window.nextOpening(now.toInstant(), ZoneId.of(zone)))
        .as(what)
        .isEqualTo(opening.toInstant())
        .isEqualTo(WallClock.firstInside(window, ZoneId.of(zone), now.toInstant()));
  }

  private static SendWindow window(String hours, String days) {
    return new SendWindow(
        LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)), days(days));
  }

  private static Set<DayOfWeek> days(String names) {
    return names.equals("daily")
        ? EnumSet.allOf(DayOfWeek.class)
        : Arrays.stream(names.split(" ")).map(SendWindowZonesTest::day).collect(Collectors.toSet());
  }

  private static DayOfWeek day(String name) {
    return EnumSet.allOf(DayOfWeek.class).stream()
        .filter(day -> day.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
