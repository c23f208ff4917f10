package io.engage.examples.tulia;

import io.engage.message.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What Tulia knows when it writes, a record for each kind of message. The reader's name is not
 * among it: the engine knows that of the recipient. In all of them {@code support} is where help is
 * to be had; without it the message does not speak of help.
 */
public final class TuliaFacts {

  private TuliaFacts() {}

  /**
   * A line of an order.
   *
   * @param item what
   * @param quantity how many
   */
  public record Line(String item, long quantity) {}

  /**
   * When an order is paid.
   *
   * @param orderNumber as the customer knows it
   * @param total what was paid
   * @param paidAt when
   * @param items the lines of the order
   * @param delivery where to, as one line
   */
  public record PaymentConfirmed(
      String orderNumber,
      Fact.Money total,
      Instant paidAt,
      List<Line> items,
      Optional<String> delivery,
      Optional<URI> support) {}

  /**
   * When an order leaves.
   *
   * @param orderNumber as the customer knows it
   * @param carrier who brings it
   * @param trackingNumber the carrier's, if the parcel can be followed
   * @param expected the day on which it should arrive
   * @param delivery where to, as one line
   */
  public record Shipped(
      String orderNumber,
      Optional<String> carrier,
      Optional<String> trackingNumber,
      Optional<LocalDate> expected,
      Optional<String> delivery,
      Optional<URI> support) {}

  /**
   * When a payment is refused.
   *
   * @param orderNumber as the customer knows it
   * @param total what was to be paid
   * @param retry whether the message's link leads to another try; otherwise it asks for a reply
   * @param keptUntil how long the order is kept
   */
  public record PaymentFailed(
      String orderNumber,
      Fact.Money total,
      boolean retry,
      Optional<Instant> keptUntil,
      Optional<URI> support) {}

  /**
   * When an appointment is booked.
   *
   * @param service what for
   * @param startsAt when it begins
   * @param length how long it takes
   * @param variant which kind of the service
   * @param place where
   * @param price what it costs
   * @param cancelUntil until when cancelling is free
   */
  public record BookingConfirmed(
      String service,
      Instant startsAt,
      Duration length,
      Optional<String> variant,
      Optional<String> place,
      Optional<Fact.Money> price,
      Optional<Instant> cancelUntil,
      Optional<URI> support) {}

  /**
   * A day before an appointment.
   *
   * @param service what for
   * @param startsAt when it begins
   * @param variant which kind of the service
   * @param length how long it takes
   * @param place where
   */
  public record DayBefore(
      String service,
      Instant startsAt,
      Optional<String> variant,
      Optional<Duration> length,
      Optional<String> place,
      Optional<URI> support) {}

  /**
   * Two hours before an appointment.
   *
   * @param service what for
   * @param startsAt when it begins
   * @param place where
   */
  public record HoursBefore(
      String service, Instant startsAt, Optional<String> place, Optional<URI> support) {}

  /**
   * To somebody who looked around and fell silent.
   *
   * @param item what they looked at last
   * @param category among which things
   */
  public record Browsing(Optional<String> item, Optional<String> category) {}

  /**
   * To somebody who put things aside and fell silent.
   *
   * @param items what lies in the basket
   * @param total what it costs
   * @param keptUntil how long it is kept
   */
  public record Cart(List<Line> items, Optional<Fact.Money> total, Optional<LocalDate> keptUntil) {}

  /**
   * To somebody who asked and fell silent.
   *
   * @param askedOn the day of the question
   * @param about what it was about, in a few words
   */
  public record Question(LocalDate askedOn, Optional<String> about) {}
}
