package io.engage.examples.sheba;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes the bundled bookings: the same for the same day. Every second customer is due, three weeks
 * after the last booking, give or take a day.
 */
public final class SampleBookings {

  private static final long SEED = 21;
  private static final Set<Integer> WITHOUT_NAME = Set.of(18);
  private static final Set<Integer> WITHOUT_SERVICE = Set.of(34);
  private static final Map<Integer, String> ABROAD =
      Map.of(6, "Asia/Dubai", 16, "Europe/London", 46, "America/Toronto");

  private final Random random = new Random(SEED);
  private final StringBuilder csv = new StringBuilder();
  private final LocalDate today;

  private SampleBookings(LocalDate today) {
    this.today = today;
  }

  /** Writes a file of bookings that ends on this day. */
  public static void write(Path file, LocalDate today) {
    try {
      Files.writeString(file, csv(today));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the bundled bookings to " + file, e);
    }
  }

  static String csv(LocalDate today) {
    return new SampleBookings(today).csv();
  }

  private String csv() {
    csv.append("customer_id,booked_at,name,email,service,zone,locale\n");
    for (int n = 0; n < SampleCustomer.COUNT; n++) {
      bookingsOf(n);
    }
    return csv.toString();
  }

  private void bookingsOf(int n) {
    int daysAgo = isDue(n) ? dueSince(n) : 3 + random.nextInt(15);
    int bookings = 1 + random.nextInt(3);
    for (int i = 0; i < bookings; i++) {
      booking(n, today.minusDays(daysAgo));
      daysAgo += 18 + random.nextInt(60);
    }
  }

  private static boolean isDue(int n) {
    return n % 2 == 0;
  }

  private int dueSince(int n) {
    return ABROAD.containsKey(n) ? 21 : 20 + random.nextInt(3);
  }

  private void booking(int n, LocalDate day) {
    SampleCustomer customer = SampleCustomer.number(n);
    LocalDateTime time = day.atTime(9 + random.nextInt(10), 15 * random.nextInt(4));
    ShebaService[] services = ShebaService.values();
    String service = services[random.nextInt(services.length)].code();
    csv.append(customer.id()).append(',').append(time).append(',');
    csv.append(WITHOUT_NAME.contains(n) ? "" : customer.name()).append(',');
    csv.append(customer.email()).append(',');
    csv.append(WITHOUT_SERVICE.contains(n) ? "" : service).append(',');
    csv.append(ABROAD.getOrDefault(n, "")).append(',');
    csv.append(customer.locale()).append('\n');
  }
}
