package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferred;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.channel.SendResult.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Channel} must keep to. Extend it, say how to make the channel, and run it.
 *
 * <p>It proves more with a provider of your own in front of the channel (a local server, a stub):
 * say how to make that provider behave. Whatever it cannot be made to do is left as it is here: the
 * tests about it are then skipped.
 */
public abstract class ChannelContract {

  private static final int THREADS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** For subclasses. */
  protected ChannelContract() {}

  /** The channel under test, the same throughout one test. Give it short time-outs. */
  protected abstract Channel channel();

  /**
   * A message the provider would take, with another id at every call. By default a {@link
   * SampleMessage} to an address of the channel's own kind.
   */
  protected OutboundMessage deliverable() {
    return SampleMessage.of(channel().addressKind()).build();
  }

  /** From now on the provider takes every message. By default it does so anyway. */
  protected void providerAccepts() {}

  /**
   * From now on the provider says that the address is dead. Let it repeat the address in its
   * answer, as real ones do.
   */
  protected void providerRefusesRecipient() {
    notSupported();
  }

  /** From now on the provider refuses what the message says, or how large it is. */
  protected void providerRefusesContent() {
    notSupported();
  }

  /** From now on the provider refuses the sender: credentials, domain, account. */
  protected void providerRefusesSender() {
    notSupported();
  }

  /**
   * From now on the provider asks to come again later. Let it repeat the address in its answer, as
   * real ones do.
   */
  protected void providerIsBusy() {
    notSupported();
  }

  /** From now on nothing listens where the provider should be. */
  protected void providerIsAway() {
    notSupported();
  }

  /** From now on the provider takes every message and breaks off before it says so. */
  protected void providerDropsTheLineAfterAccepting() {
    notSupported();
  }

  /** From now on the provider takes every message and never says a word, nor hangs up. */
  protected void providerFallsSilent() {
    notSupported();
  }

  /** How many messages the provider handed on for this one. */
  protected int deliveries(OutboundMessage message) {
    return notSupported();
  }

  /** How long a call may take when the provider is silent: 60 seconds by default. */
  protected Duration patience() {
    return PATIENCE;
  }

  /** What must never be shown: passwords, tokens, keys that the channel was made with. */
  protected List<String> secrets() {
    return List.of();
  }

  @Test
  void theChannelIsAlwaysTheSame() {
    assertThat(channel().id()).isEqualTo(channel().id());
    assertThat(channel().addressKind()).isEqualTo(deliverable().to().kind());
    assertThat(channel().deduplicates()).isEqualTo(channel().deduplicates());
  }

  @Test
  void anAcceptedMessageHasANameAtTheProvider() {
    providerAccepts();

    SendResult result = send(deliverable());

    assertThat(result).isInstanceOf(Accepted.class);
    assertThat(((Accepted) result).providerId()).isNotBlank();
  }

  /** Transactional messages have no unsubscribe link, and not every person has a name. */
  @Test
  void whatMayBeAbsentIsNotNeeded() {
    providerAccepts();
    OutboundMessage bare = SampleMessage.like(deliverable()).bare().build();

    assertThat(send(bare)).isInstanceOf(Accepted.class);
  }

  @Test
  void anAcceptedMessageIsHandedOnOnce() {
    providerAccepts();
    OutboundMessage message = deliverable();

    send(message);

    assertThat(deliveries(message)).isEqualTo(1);
  }

  @Test
  @DisplayName("F8: a dead address is rejected as such")
  void aDeadAddressIsRejectedAsSuch() {
    providerRefusesRecipient();

    assertRejected(send(deliverable()), Rejection.RECIPIENT);
  }

  @Test
  @DisplayName("F9: refused words are not blamed on the address")
  void refusedWordsAreNotBlamedOnTheAddress() {
    providerRefusesContent();

    assertRejected(send(deliverable()), Rejection.CONTENT);
  }

  @Test
  void aRefusedSenderIsNotBlamedOnTheAddress() {
    providerRefusesSender();

    assertRejected(send(deliverable()), Rejection.CONFIGURATION);
  }

  @Test
  @DisplayName("F7, F16: a busy provider defers")
  void aBusyProviderDefers() {
    providerIsBusy();

    assertDeferred(send(deliverable()));
  }

  @Test
  void aProviderThatIsAwayDefers() {
    providerIsAway();

    assertDeferred(send(deliverable()));
  }

  @Test
  @DisplayName("F11: nobody knows what became of a message when the line dropped after it")
  void aLineThatDroppedAfterTheMessageLeavesItUnknown() {
    providerDropsTheLineAfterAccepting();

    SendResult result = send(deliverable());

    assertThat(result).isInstanceOf(Unknown.class);
    assertThat(((Unknown) result).reason()).isNotBlank();
  }

  @Test
  @DisplayName("F6: a provider that falls silent is given up on in bounded time")
  void aSilentProviderIsGivenUpOn() {
    providerFallsSilent();
    OutboundMessage message = deliverable();

    assertThat(assertTimeoutPreemptively(patience(), () -> send(message)))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void aDeferredMessageMayBeHandedOverAgain() {
    OutboundMessage message = deliverable();
    providerIsBusy();
    send(message);

    providerAccepts();

    assertThat(send(message)).isInstanceOf(Accepted.class);
  }

  @Test
  void aBrokenLineDoesNotSpoilTheNextMessage() {
    providerDropsTheLineAfterAccepting();
    send(deliverable());

    providerAccepts();

    assertThat(send(deliverable())).isInstanceOf(Accepted.class);
  }

  /** The capability, both ways: who promises it keeps it, and who keeps it says so. */
  @Test
  void theSameMessageTwiceIsOneWhereDuplicatesAreRemovedAndTwoElsewhere() {
    providerAccepts();
    OutboundMessage message = deliverable();

    assertThat(send(message)).isInstanceOf(Accepted.class);
    assertThat(send(message)).isInstanceOf(Accepted.class);

    assertThat(deliveries(message)).isEqualTo(channel().deduplicates() ? 1 : 2);
  }

  @Test
  void severalThreadsMaySendAtOnce() {
    providerAccepts();
    Channel shared = channel();
    List<Callable<SendResult>> senders = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      OutboundMessage message = deliverable();
      senders.add(() -> shared.send(message));
    }

    List<SendResult> results = Crowd.all(senders);

    assertThat(results)
        .hasOnlyElementsOfType(Accepted.class)
        .extracting(result -> ((Accepted) result).providerId())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("F38: an interrupted thread stays interrupted and gets a result")
  void anInterruptedThreadStaysInterrupted() {
    providerAccepts();
    OutboundMessage message = deliverable();
    boolean interrupted;
    Thread.currentThread().interrupt();
    try {
      send(message);
    } finally {
      interrupted = Thread.interrupted();
    }

    assertThat(interrupted).isTrue();
  }

  /** The capability, both ways: who knows one price knows them all, and who knows none says so. */
  @Test
  void eitherEveryMessageHasAPriceOrNone() {
    OutboundMessage message = deliverable();
    boolean known = channel().estimate(message).isPresent();

    assertThat(
            List.of(
                deliverable(),
                SampleMessage.like(message).longer().build(),
                SampleMessage.like(message).bare().build()))
        .allMatch(other -> channel().estimate(other).isPresent() == known, "has a price: " + known);
  }

  @Test
  void theSameMessageCostsTheSame() {
    OutboundMessage message = deliverable();

    assertThat(estimate(message)).isEqualTo(estimate(message));
  }

  @Test
  void moreWordsDoNotCostLess() {
    OutboundMessage message = deliverable();
    CostEstimate few = estimate(message);
    CostEstimate many = estimate(SampleMessage.like(message).longer().build());

    assertThat(many.currency()).isEqualTo(few.currency());
    assertThat(many.segments()).isGreaterThanOrEqualTo(few.segments());
    assertThat(many.amount()).isGreaterThanOrEqualTo(few.amount());
  }

  @Test
  void anEstimateHandsNothingOver() {
    providerAccepts();
    OutboundMessage message = deliverable();

    estimate(message);

    assertThat(deliveries(message)).isZero();
  }

  @Test
  void anEstimateAsksNoProvider() {
    OutboundMessage message = deliverable();
    CostEstimate before = estimate(message);

    providerIsAway();

    assertThat(channel().estimate(message)).contains(before);
  }

  @Test
  void anAcceptedMessageTellsNothingOfThePerson() {
    providerAccepts();
    assertDiscreet(deliverable());
  }

  @Test
  void aRefusedMessageTellsNothingOfThePerson() {
    providerRefusesRecipient();
    assertDiscreet(deliverable());
  }

  @Test
  void aDeferredMessageTellsNothingOfThePerson() {
    providerIsBusy();
    assertDiscreet(deliverable());
  }

  @Test
  void anUnknownOutcomeTellsNothingOfThePerson() {
    providerDropsTheLineAfterAccepting();
    assertDiscreet(deliverable());
  }

  @Test
  void theChannelsOwnNameShowsNoSecret() {
    assertShowsNoSecret(channel().toString());
  }

  private SendResult send(OutboundMessage message) {
    return channel().send(message);
  }

  /** Skips the test when the channel knows no prices. */
  private CostEstimate estimate(OutboundMessage message) {
    return channel()
        .estimate(message)
        .orElseGet(() -> Assumptions.abort("the channel does not know what a message costs"));
  }

  private void assertDiscreet(OutboundMessage message) {
    String shown = send(message).toString();

    assertThat(shown).doesNotContainIgnoringCase(message.to().value());
    assertShowsNoSecret(shown);
    assertThat(PersonalParts.of(message)).noneMatch(shown::contains);
    assertThat(channel().toString()).doesNotContainIgnoringCase(message.to().value());
  }

  private void assertShowsNoSecret(String shown) {
    assertThat(secrets()).noneMatch(shown::contains);
  }

  private static void assertRejected(SendResult result, Rejection kind) {
    assertThat(result).isInstanceOf(Rejected.class);
    assertThat(((Rejected) result).kind()).isEqualTo(kind);
    assertThat(((Rejected) result).code()).isNotBlank();
    assertThat(((Rejected) result).reason()).isNotBlank();
  }

  private static void assertDeferred(SendResult result) {
    assertThat(result).isInstanceOf(Deferred.class);
    assertThat(((Deferred) result).code()).isNotBlank();
    assertThat(((Deferred) result).reason()).isNotBlank();
    assertThat(((Deferred) result).retryAfter().filter(Duration::isNegative)).isEmpty();
  }

  private static int notSupported() {
    return Assumptions.<Integer>abort("the provider of this test cannot be made to do so");
  }
}
