package io.engage.testkit;

import static io.engage.testkit.BrokenChannel.busy;
import static io.engage.testkit.BrokenChannel.contract;
import static io.engage.testkit.BrokenChannel.dead;
import static io.engage.testkit.BrokenChannel.in;
import static io.engage.testkit.BrokenChannel.pricing;
import static io.engage.testkit.BrokenChannel.promising;
import static io.engage.testkit.BrokenChannel.sending;
import static io.engage.testkit.StubChannel.price;

import io.engage.channel.Channel;
import io.engage.channel.CostEstimate;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import io.engage.message.MessageId;
import io.engage.testkit.StubChannel.Mood;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** The contract passes channels that keep to it, and catches those that do not. */
class ChannelContractTest {

  private static final String ONE_OR_TWO =
      "theSameMessageTwiceIsOneWhereDuplicatesAreRemovedAndTwoElsewhere";

  private static final List<Function<OutboundMessage, Object>> LEAKS =
      List.of(
          m -> m.content().subject(),
          m -> m.content().body(),
          m -> m.link().orElseThrow(),
          m -> m.unsubscribe().orElseThrow(),
          m -> StubChannel.SECRET);

  @Nested
  class KeptByTextMessages extends ChannelContract {

    private final RecordingChannel sms = RecordingChannel.sms();

    @Override
    protected Channel channel() {
      return sms;
    }

    @Override
    protected int deliveries(OutboundMessage message) {
      return (int) sms.handedOver().stream().filter(m -> m.id().equals(message.id())).count();
    }
  }

  @Nested
  class KeptByAChannelThatFailsLater extends ChannelContract {

    private final FaultyChannel channel =
        FaultyChannel.around(new StubChannel(false)).hangingOn(1_000);

    @Override
    protected Channel channel() {
      return channel;
    }
  }

  @Nested
  class KeptWithDeduplication extends StubChannelContract {
    KeptWithDeduplication() {
      super(new StubChannel(true));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    Mutants<ChannelContract> mutants =
        Mutants.of(ChannelContract.class, () -> new StubChannelContract(new StubChannel(false)));
    whoTellsOutcomesWrongly(mutants);
    whoHandsOverWrongly(mutants);
    whoCountsPricesWrongly(mutants);
    whoTalks(mutants);
    return mutants.tests();
  }

  private static void whoTellsOutcomesWrongly(Mutants<ChannelContract> mutants) {
    mutants
        .caughtBy(
            "anAcceptedMessageHasANameAtTheProvider",
            in(Mood.ACCEPTS, (m, call) -> SendResult.accepted(call == 1 ? " " : "id-" + call)))
        .caughtBy("aDeadAddressIsRejectedAsSuch", in(Mood.REFUSES_RECIPIENT, (m, call) -> busy()))
        .caughtBy(
            "refusedWordsAreNotBlamedOnTheAddress",
            in(Mood.REFUSES_CONTENT, (m, call) -> dead("spam")))
        .caughtBy(
            "aRefusedSenderIsNotBlamedOnTheAddress",
            in(Mood.REFUSES_SENDER, (m, call) -> dead("who are you")))
        .caughtBy("aBusyProviderDefers", in(Mood.IS_BUSY, (m, call) -> dead("too many at once")))
        .caughtBy(
            "aBusyProviderDefers",
            in(Mood.IS_BUSY, (m, call) -> SendResult.deferred("", "too many at once")))
        .caughtBy(
            "aProviderThatIsAwayDefers", in(Mood.IS_AWAY, (m, call) -> SendResult.unknown("?")))
        .caughtBy("aProviderThatIsAwayDefers", in(Mood.IS_AWAY, ChannelContractTest::fail))
        .caughtBy(
            "aLineThatDroppedAfterTheMessageLeavesItUnknown",
            in(Mood.DROPS_THE_LINE, (m, call) -> busy()))
        .caughtBy("aSilentProviderIsGivenUpOn", in(Mood.IS_SILENT, (m, call) -> busy()))
        .caughtBy("aSilentProviderIsGivenUpOn", in(Mood.IS_SILENT, ChannelContractTest::hang));
  }

  private static void whoHandsOverWrongly(Mutants<ChannelContract> mutants) {
    mutants
        .caughtBy("theChannelIsAlwaysTheSame", promising(call -> call % 2 == 0))
        .caughtBy("whatMayBeAbsentIsNotNeeded", sending(ChannelContractTest::onlyWithAName))
        .caughtBy("anAcceptedMessageIsHandedOnOnce", sending(ChannelContractTest::oneBehind))
        .caughtBy("aDeferredMessageMayBeHandedOverAgain", contract(Unforgiving::new))
        .caughtBy("aBrokenLineDoesNotSpoilTheNextMessage", contract(Sulking::new))
        .caughtBy(ONE_OR_TWO, promising(call -> true))
        .caughtBy(ONE_OR_TWO, contract(SecretlyDeduplicating::new))
        .caughtBy(
            "severalThreadsMaySendAtOnce",
            in(Mood.ACCEPTS, (m, call) -> SendResult.accepted("id-" + Math.min(call, 3))))
        .caughtBy(
            "anInterruptedThreadStaysInterrupted", sending(ChannelContractTest::swallowInterrupt));
  }

  private static void whoCountsPricesWrongly(Mutants<ChannelContract> mutants) {
    mutants
        .caughtBy("eitherEveryMessageHasAPriceOrNone", contract(KnowsOnePrice::new))
        .caughtBy(
            "eitherEveryMessageHasAPriceOrNone",
            pricing((c, m, call) -> onlyIf(m.content().body().length() < 999)))
        .caughtBy(
            "eitherEveryMessageHasAPriceOrNone",
            pricing((c, m, call) -> onlyIf(m.unsubscribe().isPresent())))
        .caughtBy(
            "theSameMessageCostsTheSame",
            pricing((c, m, call) -> Optional.of(price(c.mood == Mood.IS_AWAY ? 1 : call))))
        .caughtBy(
            "moreWordsDoNotCostLess",
            pricing((c, m, call) -> Optional.of(price(m.content().body().length() < 999 ? 2 : 1))))
        .caughtBy("anEstimateHandsNothingOver", pricing(ChannelContractTest::tryItOut))
        .caughtBy(
            "anEstimateAsksNoProvider",
            pricing((c, m, call) -> Optional.of(price(c.mood == Mood.IS_AWAY ? 9 : 1))));
  }

  private static void whoTalks(Mutants<ChannelContract> mutants) {
    mutants
        .caughtBy(
            "anAcceptedMessageTellsNothingOfThePerson",
            in(Mood.ACCEPTS, (m, call) -> SendResult.accepted(m.id() + m.to().value())))
        .caughtBy(
            "aRefusedMessageTellsNothingOfThePerson",
            in(
                Mood.REFUSES_RECIPIENT,
                (m, call) -> dead(m.to().value().toUpperCase(Locale.ROOT) + " is unknown")))
        .caughtBy(
            "aDeferredMessageTellsNothingOfThePerson",
            in(
                Mood.IS_BUSY,
                (m, call) -> SendResult.deferred("450", "for " + m.recipientName().orElse(""))));
    for (Function<OutboundMessage, Object> leak : LEAKS) {
      mutants.caughtBy(
          "anUnknownOutcomeTellsNothingOfThePerson",
          in(Mood.DROPS_THE_LINE, (m, call) -> SendResult.unknown("after " + leak.apply(m))));
    }
    mutants.caughtBy("theChannelsOwnNameShowsNoSecret", contract(Boasting::new));
  }

  private static SendResult fail(OutboundMessage message, int call) {
    throw new IllegalStateException("connection refused");
  }

  private static SendResult hang(OutboundMessage message, int call) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return SendResult.unknown("interrupted");
  }

  private static SendResult onlyWithAName(BrokenChannel channel, OutboundMessage m, int call) {
    return m.recipientName().isPresent()
        ? channel.keepToIt(m)
        : SendResult.rejected(Rejection.CONTENT, "422", "no name");
  }

  /** Hands a message on when the next one comes. */
  private static SendResult oneBehind(BrokenChannel channel, OutboundMessage message, int call) {
    if (call == 1 && channel.mood == Mood.ACCEPTS) {
      return SendResult.accepted("queued");
    }
    SendResult result = channel.keepToIt(message);
    return call == 2 ? channel.keepToIt(message) : result;
  }

  private static SendResult swallowInterrupt(BrokenChannel channel, OutboundMessage m, int call) {
    Thread.interrupted();
    return channel.keepToIt(m);
  }

  private static Optional<CostEstimate> onlyIf(boolean known) {
    return known ? Optional.of(price(1)) : Optional.empty();
  }

  private static Optional<CostEstimate> tryItOut(
      BrokenChannel channel, OutboundMessage m, int call) {
    channel.keepToIt(m);
    return Optional.of(price(1));
  }

  /** Never takes a message that it put off once. */
  private static final class Unforgiving extends BrokenChannel {

    private final Set<MessageId> putOff = new HashSet<>();

    @Override
    SendResult send(OutboundMessage message, int call) {
      if (mood == Mood.IS_BUSY) {
        putOff.add(message.id());
      }
      return putOff.contains(message.id()) ? busy() : keepToIt(message);
    }
  }

  /** Never takes anything after its line broke once. */
  private static final class Sulking extends BrokenChannel {

    private boolean broke;

    @Override
    SendResult send(OutboundMessage message, int call) {
      SendResult result = keepToIt(message);
      boolean sulks = broke;
      broke = broke || mood == Mood.DROPS_THE_LINE;
      return sulks ? busy() : result;
    }
  }

  private static final class SecretlyDeduplicating extends BrokenChannel {
    @Override
    SendResult send(OutboundMessage message, int call) {
      return deliveries(message) > 0 ? SendResult.accepted("again") : keepToIt(message);
    }
  }

  /** Knows the price of the first message it was asked about, and of no other. */
  private static final class KnowsOnePrice extends BrokenChannel {

    private Optional<MessageId> first = Optional.empty();

    @Override
    Optional<CostEstimate> estimate(OutboundMessage message, int call) {
      first = first.or(() -> Optional.of(message.id()));
      return super.estimate(message, call).filter(p -> first.equals(Optional.of(message.id())));
    }
  }

  private static final class Boasting extends StubChannel {

    Boasting() {
      super(false);
    }

    @Override
    public String toString() {
      return "Boasting[password=" + SECRET + "]";
    }
  }
}
