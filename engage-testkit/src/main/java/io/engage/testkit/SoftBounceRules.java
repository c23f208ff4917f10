package io.engage.testkit;

import static io.engage.message.MessageState.FAILED;
import static io.engage.message.MessageState.SCHEDULED;
import static io.engage.message.MessageState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.store.Claim;
import io.engage.store.ProviderReport;
import io.engage.store.ProviderReport.Kind;
import io.engage.store.Settlement.Places;
import io.engage.store.SoftBounces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds for addresses that could not take messages for a while. */
abstract class SoftBounceRules extends StoreScenario {

  private static final Message TO_RINA = Draft.to("rina").message();

  SoftBounceRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void bouncesInARowAreCounted() {
    bounce("rina");
    assertThat(bounces()).isEqualTo(1);

    Claim second = sending(Draft.to("rina"));
    Claim third = sending(Draft.to("rina"));
    store.settle(
        List.of(
            Settling.of(second, FAILED).bounces(SoftBounces.ONE_MORE).done(),
            Settling.of(third, FAILED).bounces(SoftBounces.ONE_MORE).done()));

    assertThat(bounces()).isEqualTo(3);
  }

  @Test
  void bouncesAreTheAddressesWhoeverHasIt() {
    bounce("rina");

    Address address = Address.email("RINA@example.com");
    assertThat(standing(Draft.to("karim").at(address).message()).softBounces()).isEqualTo(1);
    assertThat(standing(Draft.to("karim").message()).softBounces()).isZero();
    Address other = Address.email("other@example.com");
    assertThat(standing(Draft.to("rina").at(other).message()).softBounces()).isZero();
    assertThat(standing(Draft.to("rina").tenant("tutormax").message()).softBounces()).isZero();
  }

  @Test
  void aSuccessForgetsThem() {
    bounce("rina");

    settle(sending(Draft.to("rina")), SENT, Places.RESTAMP, SoftBounces.NONE);
    assertThat(bounces()).isZero();

    bounce("rina");
    settle(sending(Draft.to("rina")), SENT, Places.KEEP, SoftBounces.NONE);
    assertThat(bounces()).isZero();
  }

  @Test
  void anOutcomeThatSaysNothingLeavesThem() {
    bounce("rina");

    settle(sending(Draft.to("rina")), SCHEDULED, Places.RELEASE, SoftBounces.SAME);
    settle(sending(Draft.to("rina")), SENT, Places.RESTAMP, SoftBounces.SAME);

    assertThat(bounces()).isEqualTo(1);
  }

  @Test
  void anOutcomeThatComesTooLateCountsNothing() {
    Claim claim = sending(Draft.to("rina"));
    settle(claim, SENT, Places.RESTAMP, SoftBounces.SAME);

    settle(claim, FAILED, Places.RELEASE, SoftBounces.ONE_MORE);

    assertThat(bounces()).isZero();
  }

  @Test
  void aDeliveryForgetsThem() {
    bounce("rina");
    Claim claim = sending(Draft.to("rina"));

    report(claim, Kind.ACCEPTED);
    assertThat(bounces()).as("it is on its way").isEqualTo(1);
    report(claim, Kind.DELIVERED);

    assertThat(bounces()).isZero();
  }

  @Test
  void aDeliveryThatIsNoNewsForgetsNone() {
    Claim claim = sending(Draft.to("rina"));
    report(claim, Kind.DELIVERED);
    bounce("rina");

    report(claim, Kind.DELIVERED);

    assertThat(bounces()).isEqualTo(1);
  }

  @Test
  void theyAreForgottenWhenTheHostSaysSo() {
    bounce("rina");
    bounce("karim");

    store.forgetSoftBounces(TENANT, Address.email("RINA@example.com"));
    store.forgetSoftBounces(TENANT, Address.email("nobody@example.com"));
    store.forgetSoftBounces("tutormax", Address.email("karim@example.com"));

    assertThat(bounces()).isZero();
    assertThat(standing(Draft.to("karim").message()).softBounces()).isEqualTo(1);
  }

  @Test
  void theGateSeesTheBounces() {
    bounce("rina");

    assertThat(standingAtAttempt(claimed(Draft.to("rina").ready(NOW))).softBounces()).isEqualTo(1);
  }

  @Test
  void manyThreadsLoseNoBounce() {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Claim claim = sending(Draft.to("rina"));
      work.add(() -> settle(claim, FAILED, Places.RELEASE, SoftBounces.ONE_MORE));
    }
    assertThat(Crowd.all(work)).containsOnly(1);

    assertThat(bounces()).isEqualTo(8);
  }

  private void bounce(String person) {
    settle(sending(Draft.to(person)), FAILED, Places.KEEP, SoftBounces.ONE_MORE);
  }

  private int settle(Claim claim, MessageState end, Places places, SoftBounces bounces) {
    return store
        .settle(List.of(Settling.of(claim, end).places(places).bounces(bounces).done()))
        .size();
  }

  private void report(Claim claim, Kind kind) {
    store.report(
        new ProviderReport(claim.id(), kind, Optional.empty(), "reported", NOW, Optional.empty()));
  }

  private int bounces() {
    return standing(TO_RINA).softBounces();
  }
}
