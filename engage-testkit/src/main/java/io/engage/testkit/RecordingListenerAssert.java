package io.engage.testkit;

import io.engage.content.TokenUsage;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a listener was told. */
public final class RecordingListenerAssert
    extends AbstractAssert<RecordingListenerAssert, RecordingListener> {

  RecordingListenerAssert(RecordingListener actual) {
    super(actual, RecordingListenerAssert.class);
  }

  /** It was told that this message came to exactly these states, in this order. */
  public RecordingListenerAssert heardOf(MessageId message, MessageState... expected) {
    isNotNull();
    return same("the states of " + message, Arrays.asList(expected), actual.statesOf(message));
  }

  /** So many messages came to this state; one that came there twice counts twice. */
  public RecordingListenerAssert heardTimes(int expected, MessageState state) {
    isNotNull();
    return same("messages told to be " + state, expected, actual.messagesIn(state).size());
  }

  /** It was told of planned pages with so many people read by the end of each, in this order. */
  public RecordingListenerAssert heardPlanned(Integer... expected) {
    isNotNull();
    List<Integer> found = actual.planned().stream().map(RecordingListener.Planned::people).toList();
    return same("people planned", Arrays.asList(expected), found);
  }

  /** It was told of so many texts that a model wrote. */
  public RecordingListenerAssert heardGenerated(int expected) {
    isNotNull();
    return same("generated texts", expected, actual.generated().size());
  }

  /** All texts together cost this much. */
  public RecordingListenerAssert heardUsage(TokenUsage expected) {
    isNotNull();
    return same("usage", expected, actual.usage());
  }

  /** It was told nothing at all. */
  public RecordingListenerAssert heardNothing() {
    isNotNull();
    same("pages planned", List.of(), actual.planned());
    same("states", List.of(), actual.states());
    return same("generated texts", List.of(), actual.generated());
  }

  private RecordingListenerAssert same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw failureWithActualExpected(
          found, expected, "Expected %s to be %s but was %s in %s", what, expected, found, actual);
    }
    return this;
  }
}
