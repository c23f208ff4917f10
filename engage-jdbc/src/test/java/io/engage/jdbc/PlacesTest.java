package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import io.engage.message.Reservation;
import io.engage.message.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private final Places places = Places.none();

  @Test
  void theColumnHoldsTheNewestFirst() {
    Reservation old = place(NOW.minusSeconds(60));
    Reservation fresh = place(NOW);
    places.take(old);
    places.take(fresh);

    assertThat(places.format().lines())
        .containsExactly(
            fresh.message() + " 1795251600000000 customer promotional email",
            old.message() + " 1795251540000000 customer promotional email");
    assertThat(Places.parse(places.format(), 0).all()).containsExactly(fresh, old);
  }

  @Test
  void aRowWithoutPlacesIsEmpty() {
    assertThat(places.format()).isEmpty();
    assertThat(Places.parse("", 0).all()).isEmpty();
    assertThat(Places.parse("", 0).isChanged()).isFalse();
  }

  @Test
  void aPlaceOfTheFarFutureIsKeptToTheMicrosecond() {
    Reservation far = place(Instant.parse("9999-12-31T06:00:00.123456Z"));
    places.take(far);

    assertThat(Places.parse(places.format(), 0).all()).containsExactly(far);
  }

  @Test
  void whatIsOlderThanAYearIsDropped() {
    places.take(place(NOW.minus(Duration.ofDays(367))));
    Reservation kept = place(NOW.minus(Duration.ofDays(366)));
    places.take(kept);
    Reservation fresh = place(NOW);
    places.take(fresh);

    assertThat(places.all()).containsExactly(fresh, kept);
  }

  /** An address that gets everything must not make its row grow without end. */
  @Test
  void aRowKeepsAThousandPlaces() {
    for (int i = 0; i < 1_100; i++) {
      places.take(place(NOW.plusSeconds(i)));
    }

    assertThat(places.all()).hasSize(1_000);
    assertThat(places.all().get(0).at()).isEqualTo(NOW.plusSeconds(1_099));
  }

  @Test
  void releasingWhatIsNotThereChangesNothing() {
    Places read = Places.parse("", 0);
    read.release(new MessageId(Messages.nextId()));
    read.restamp(new MessageId(Messages.nextId()), NOW);

    assertThat(read.isChanged()).isFalse();
  }

  private static Reservation place(Instant at) {
    return new Reservation(
        new MessageId(Messages.nextId()), at, Role.CUSTOMER, Purpose.PROMOTIONAL, ChannelId.EMAIL);
  }
}
