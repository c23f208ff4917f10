package io.engage.examples.tulia;

import io.engage.examples.mails.Sample;
import io.engage.message.Fact;
import io.engage.message.Purpose;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A case for each of Tulia's messages, around one Sunday in November. */
final class TuliaSamples {

  private static final Optional<URI> HELP = Optional.of(URI.create("https://tulia.example/help"));
  private static final String ORDER = "TL-20417";
  private static final Fact.Money TOTAL = taka("7450.50");
  private static final Instant PAID = Instant.parse("2026-11-22T04:12:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-11-23T09:30:00Z");
  private static final Instant SOON = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration LENGTH = Duration.ofMinutes(75);

  private final Cast cast;

  private TuliaSamples(Cast cast) {
    this.cast = cast;
  }

  /** All of them, for a reader of this language. */
  static List<Sample> in(Locale locale) {
    TuliaSamples samples = new TuliaSamples(Cast.in(locale));
    return List.of(
        samples.paymentConfirmed(),
        samples.shipped(),
        samples.paymentFailed(),
        samples.bookingConfirmed(),
        samples.dayBefore(),
        samples.hoursBefore(),
        samples.browsing(),
        samples.cart(),
        samples.question());
  }

  private static Fact.Money taka(String amount) {
    return new Fact.Money(new BigDecimal(amount), Currency.getInstance("BDT"));
  }

  private List<TuliaFacts.Line> lines() {
    return List.of(new TuliaFacts.Line(cast.saree(), 1), new TuliaFacts.Line(cast.earrings(), 2));
  }

  private Sample sample(String template, Purpose purpose, Record full, Record minimal) {
    return new Sample(template, purpose, cast.customer(), full, minimal);
  }

  private Sample paymentConfirmed() {
    return sample(
        "payment-confirmed",
        Purpose.TRANSACTIONAL,
        new TuliaFacts.PaymentConfirmed(
            ORDER, TOTAL, PAID, lines(), Optional.of(cast.address()), HELP),
        new TuliaFacts.PaymentConfirmed(
            ORDER, TOTAL, PAID, List.of(), Optional.empty(), Optional.empty()));
  }

  private Sample shipped() {
    return sample(
        "shipped",
        Purpose.TRANSACTIONAL,
        new TuliaFacts.Shipped(
            ORDER,
            Optional.of(cast.carrier()),
            Optional.of("BD884201337"),
            Optional.of(LocalDate.of(2026, 11, 25)),
            Optional.of(cast.address()),
            HELP),
        new TuliaFacts.Shipped(
            ORDER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Sample paymentFailed() {
    return sample(
        "payment-failed",
        Purpose.TRANSACTIONAL,
        new TuliaFacts.PaymentFailed(ORDER, TOTAL, true, Optional.of(TOMORROW), HELP),
        new TuliaFacts.PaymentFailed(ORDER, TOTAL, false, Optional.empty(), Optional.empty()));
  }

  private Sample bookingConfirmed() {
    return sample(
        "booking-confirmed",
        Purpose.TRANSACTIONAL,
        new TuliaFacts.BookingConfirmed(
            cast.service(),
            TOMORROW,
            LENGTH,
            Optional.of(cast.variant()),
            Optional.of(cast.place()),
            Optional.of(taka("1800")),
            Optional.of(TOMORROW.minus(Duration.ofHours(6))),
            HELP),
        new TuliaFacts.BookingConfirmed(
            cast.service(),
            TOMORROW,
            LENGTH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Sample dayBefore() {
    return sample(
        "appointment-reminder-24h",
        Purpose.REMINDER,
        new TuliaFacts.DayBefore(
            cast.service(),
            TOMORROW,
            Optional.of(cast.variant()),
            Optional.of(LENGTH),
            Optional.of(cast.place()),
            HELP),
        new TuliaFacts.DayBefore(
            cast.service(),
            TOMORROW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Sample hoursBefore() {
    return sample(
        "appointment-reminder-2h",
        Purpose.REMINDER,
        new TuliaFacts.HoursBefore(cast.service(), SOON, Optional.of(cast.place()), HELP),
        new TuliaFacts.HoursBefore(cast.service(), SOON, Optional.empty(), Optional.empty()));
  }

  private Sample browsing() {
    return sample(
        "re-engagement-browsing",
        Purpose.PROMOTIONAL,
        new TuliaFacts.Browsing(Optional.of(cast.saree()), Optional.of(cast.category())),
        new TuliaFacts.Browsing(Optional.empty(), Optional.empty()));
  }

  private Sample cart() {
    return sample(
        "re-engagement-cart",
        Purpose.PROMOTIONAL,
        new TuliaFacts.Cart(lines(), Optional.of(TOTAL), Optional.of(LocalDate.of(2026, 11, 29))),
        new TuliaFacts.Cart(lines().subList(0, 1), Optional.empty(), Optional.empty()));
  }

  private Sample question() {
    LocalDate asked = LocalDate.of(2026, 11, 15);
    return sample(
        "re-engagement-question",
        Purpose.PROMOTIONAL,
        new TuliaFacts.Question(asked, Optional.of(cast.about())),
        new TuliaFacts.Question(asked, Optional.empty()));
  }
}
