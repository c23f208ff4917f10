package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.inmemory.InMemoryStore;
import io.engage.message.ChannelId;
import io.engage.message.MessageState;
import io.engage.store.AttemptDecision.Lost;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.AttemptGate;
import io.engage.store.Claim;
import io.engage.store.ClaimRequest;
import io.engage.store.EngagementStore;
import io.engage.store.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest extends EngagementStoreContract {

  private final MutableClock clock = MutableClock.at("2026-11-21T09:00:00Z");

  @Override
  protected EngagementStore newStore() {
    return InMemoryStore.create(clock);
  }

  @Override
  protected void letLeasesLapse(EngagementStore store) {
    clock.advance(Duration.ofHours(1));
  }

  @Test
  void pipelinesGoByTheClockOfTheStore() {
    assertThat(newStore().clock()).isSameAs(clock);
  }

  @Test
  void noMessageBeginsInTheMiddle() {
    EngagementStore store = newStore();
    PlannedMessage sent = Draft.to("rina").planned(MessageState.SENT, now(), Optional.empty());

    assertThatThrownBy(() -> store.plan(List.of(sent), now()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none begins as sent");
    assertThat(store.find(sent.message().id())).isEmpty();
  }

  @Test
  void nothingIsSentWithoutWords() {
    refused(
        Draft.to("rina").planned(MessageState.SCHEDULED, now(), Optional.empty()),
        (claim, standing) -> new Proceed(true),
        "has no words");
  }

  @Test
  void aGateCannotLoseAMessage() {
    refused(Draft.to("rina").ready(now()), (claim, standing) -> new Lost(), "lost");
  }

  @Test
  void aGateMustNotCallTheStore() {
    EngagementStore store = newStore();
    List<Claim> claims = claims(store, Draft.to("rina").ready(now()));

    assertThatThrownBy(
            () ->
                store.attempt(
                    claims,
                    now(),
                    (claim, standing) -> {
                      store.find(claim.id());
                      return new Proceed(true);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pure");
  }

  private void refused(PlannedMessage planned, AttemptGate gate, String message) {
    EngagementStore store = newStore();
    List<Claim> claims = claims(store, planned);

    assertThatThrownBy(() -> store.attempt(claims, now(), gate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThat(store.find(planned.message().id()).orElseThrow().history()).hasSize(1);
  }

  private List<Claim> claims(EngagementStore store, PlannedMessage planned) {
    store.plan(List.of(planned), now());
    return store.claim(
        new ClaimRequest(
            "node-1", 1, Duration.ofHours(1), now(), Set.of(ChannelId.EMAIL), Optional.empty()));
  }

  private Instant now() {
    return clock.instant();
  }
}
