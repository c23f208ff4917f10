package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Role;
import io.engage.message.Terms;
import io.engage.message.Topic;
import io.engage.store.AttemptDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FlagsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T06:00:00Z");

  @Test
  @DisplayName("B6: coaching is off and everything else is on when nobody says otherwise")
  void theUsualFlags() {
    for (Flag flag : Flag.values()) {
      assertThat(Flags.usual().isOn(flag, person("rina")))
          .as(flag.label())
          .isEqualTo(flag != Flag.COACHING);
    }
  }

  @Test
  void aShareOfTheRecipientsHasItAndKeepsItWhenTheShareGrows() {
    Set<String> ten = having(Flags.usual().with(Flag.COACHING, 10));
    Set<String> half = having(Flags.usual().with(Flag.COACHING, 50));

    assertThat(ten).hasSizeBetween(850, 1_150);
    assertThat(half).hasSizeBetween(4_800, 5_200).containsAll(ten);
    assertThat(having(Flags.usual().on(Flag.COACHING))).hasSize(10_000);
    assertThat(having(Flags.usual().off(Flag.COACHING))).isEmpty();
  }

  @Test
  void twoFlagsAtHalfAreNotOnForTheSameHalf() {
    Flags flags = Flags.usual().with(Flag.COACHING, 50).with(Flag.AI_GENERATION, 50);

    long both =
        people()
            .filter(to -> flags.isOn(Flag.COACHING, to) && flags.isOn(Flag.AI_GENERATION, to))
            .count();

    assertThat(both).isBetween(2_300L, 2_700L);
  }

  @Test
  void aShareIsFromNothingToAHundred() {
    assertThatThrownBy(() -> Flags.usual().with(Flag.CAPS, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("flag caps: needs a share from 0 to 100, not 101");
    assertThatThrownBy(() -> Flags.usual().with(Flag.CAPS, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("B6: engagement off stops reminders and promotions, and no receipt")
  void engagementIsRead() {
    Flags off = Flags.usual().off(Flag.ENGAGEMENT);

    assertThat(decide(off, Letter.RENEWAL, "reminder"))
        .isEqualTo(new AttemptDecision.Skip("engagement is switched off"));
    assertThat(decide(off, Topic.reminder("renewal"), "reminder"))
        .isInstanceOf(AttemptDecision.Skip.class);
    assertThat(decide(off, Topic.transactional("receipt"), "receipt"))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  @DisplayName("B6: coaching is read, and off until somebody switches it on")
  void coachingIsRead() {
    assertThat(decide(Flags.usual(), Letter.RENEWAL, "coaching"))
        .isEqualTo(new AttemptDecision.Skip("coaching is switched off"));
    assertThat(decide(Flags.usual().on(Flag.COACHING), Letter.RENEWAL, "coaching"))
        .isInstanceOf(AttemptDecision.Proceed.class);
  }

  @Test
  @DisplayName("B6: auto-engagement is read")
  void autoEngagementIsRead() {
    assertThat(decide(Flags.usual(), Letter.RENEWAL, "auto-engagement"))
        .isInstanceOf(AttemptDecision.Proceed.class);
    assertThat(decide(Flags.usual().off(Flag.AUTO_ENGAGEMENT), Letter.RENEWAL, "auto-engagement"))
        .isEqualTo(new AttemptDecision.Skip("auto-engagement is switched off"));
  }

  @Test
  @DisplayName("B6: caps off lets a message go beyond them, and it counts")
  void capsAreRead() {
    Known full =
        Known.rina()
            .sent(
                List.of(Letter.placeOf(Letter.RENEWAL, NOON.minus(Duration.ofHours(1)))),
                List.of());

    assertThat(gates(Flags.usual()).decide(Letter.about(Letter.RENEWAL), full.standing(), NOON))
        .isEqualTo(new AttemptDecision.Skip("daily cap: 1 of 1"));
    assertThat(
            gates(Flags.usual().off(Flag.CAPS))
                .decide(Letter.about(Letter.RENEWAL), full.standing(), NOON))
        .isEqualTo(new AttemptDecision.Proceed(true));
  }

  private static AttemptDecision decide(Flags flags, Topic topic, String type) {
    return gates(flags)
        .decide(
            Letter.of(topic, type, ChannelId.EMAIL, Terms.usual()), Known.rina().standing(), NOON);
  }

  private static Gates gates(Flags flags) {
    return new Gates(ContactPolicy.standard().withFirewall(Firewall.production()).withFlags(flags));
  }

  private static Set<String> having(Flags flags) {
    return people()
        .filter(to -> flags.isOn(Flag.COACHING, to))
        .map(Addressee::recipientId)
        .collect(Collectors.toSet());
  }

  private static Stream<Addressee> people() {
    return IntStream.range(0, 10_000).mapToObj(n -> person("customer-" + n));
  }

  private static Addressee person(String id) {
    return new Addressee(
        Letter.TENANT,
        id,
        Role.CUSTOMER,
        ChannelId.EMAIL,
        Address.email(id + "@example.com"),
        Locale.ENGLISH,
        Letter.DHAKA);
  }
}
