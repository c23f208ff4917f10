package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract passes channels that keep to it, and catches those that do not. */
class ChannelContractTest {

  @Nested
  class KeptWithoutDeduplication extends StubChannelContract {
    KeptWithoutDeduplication() {
      super(new StubChannel(false));
    }
  }

  @Nested
  class KeptWithDeduplication extends StubChannelContract {
    KeptWithDeduplication() {
      super(new StubChannel(true));
    }
  }

  @Test
  void anEmptyProviderIdIsCaught() {
    caught(broken(m -> SendResult.accepted(" "))::anAcceptedMessageHasANameAtTheProvider);
  }

  @Test
  void anExceptionThatEscapesIsCaught() {
    Broken throwing =
        broken(
            m -> {
              throw new IllegalStateException("connection refused");
            });

    assertThatThrownBy(throwing::anAcceptedMessageHasANameAtTheProvider)
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aDeadAddressThatIsOnlyDeferredIsCaught() {
    caught(broken(m -> StubChannel.BUSY)::aDeadAddressIsRejectedAsSuch);
  }

  @Test
  void refusedWordsBlamedOnTheAddressAreCaught() {
    Broken blaming = broken(m -> SendResult.rejected(Rejection.RECIPIENT, "554", "spam"));

    caught(blaming::refusedWordsAreNotBlamedOnTheAddress);
    caught(blaming::aRefusedSenderIsNotBlamedOnTheAddress);
  }

  @Test
  void certaintyAboutALineThatDroppedIsCaught() {
    caught(broken(m -> StubChannel.BUSY)::aLineThatDroppedAfterTheMessageLeavesItUnknown);
    caught(broken(m -> StubChannel.BUSY)::aSilentProviderIsGivenUpOn);
  }

  @Test
  void doubtAboutABusyProviderIsCaught() {
    caught(broken(m -> SendResult.unknown("who knows"))::aBusyProviderDefers);
    caught(broken(m -> SendResult.unknown("who knows"))::aProviderThatIsAwayDefers);
  }

  @Test
  void anAddressInTheReasonIsCaught() {
    Broken chatty = broken(m -> SendResult.deferred("450", "no room for RINA@example.com"));

    caught(chatty::aDeferredMessageTellsNothingOfThePerson);
    caught(chatty::aRefusedMessageTellsNothingOfThePerson);
  }

  @Test
  void wordsLinksAndSecretsInTheReasonAreCaught() {
    for (String leak : new String[] {"Rina", "Time for a service", "t=token", "hunter2"}) {
      caught(
          broken(m -> SendResult.unknown("because of https://example.com/book?" + leak))
              ::anUnknownOutcomeTellsNothingOfThePerson);
    }
  }

  @Test
  void aLostInterruptIsCaught() {
    caught(
        broken(
                m -> {
                  Thread.interrupted();
                  return SendResult.accepted("1");
                })
            ::anInterruptedThreadStaysInterrupted);
  }

  @Test
  void oneNameForManyMessagesIsCaught() {
    caught(broken(m -> SendResult.accepted("always the same"))::severalThreadsMaySendAtOnce);
  }

  @Test
  void aPromiseToRemoveDuplicatesThatIsNotKeptIsCaught() {
    StubChannel forgetful = new StubChannel(true);
    Broken contract =
        new Broken(
            forgetful,
            message -> {
              forgetful.taken.add(message);
              return SendResult.accepted("1");
            });

    caught(contract::theSameMessageTwiceIsOneWhereDuplicatesAreRemovedAndTwoElsewhere);
  }

  @Test
  void duplicatesThatAreRemovedInSecretAreCaught() {
    StubChannel secretive = new StubChannel(false);
    StubChannel provider = new StubChannel(true);
    Broken contract =
        new Broken(
            secretive,
            message -> {
              SendResult result = provider.accept(message);
              secretive.taken.clear();
              secretive.taken.addAll(provider.taken);
              return result;
            });

    caught(contract::theSameMessageTwiceIsOneWhereDuplicatesAreRemovedAndTwoElsewhere);
    assertThatCode(contract::anAcceptedMessageIsHandedOnOnce).doesNotThrowAnyException();
  }

  private static void caught(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private static Broken broken(Function<OutboundMessage, SendResult> answer) {
    return new Broken(new StubChannel(false), answer);
  }

  /** Answers the same, whatever the provider is made to do. */
  private static final class Broken extends StubChannelContract {

    private final Function<OutboundMessage, SendResult> answer;

    Broken(StubChannel stub, Function<OutboundMessage, SendResult> answer) {
      super(stub);
      this.answer = answer;
    }

    @Override
    protected Channel channel() {
      stub.answer(answer);
      return stub;
    }
  }
}
