package io.engage.testkit;

import io.engage.EngagementListener;
import io.engage.RunKey;
import io.engage.content.TokenUsage;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener that remembers everything it was told, in the order in which it was told. Safe for
 * several threads; what several threads tell at once is kept in the order in which they came.
 */
public final class RecordingListener implements EngagementListener {

  private final List<Object> heard = new ArrayList<>();

  /** One that has heard nothing yet. */
  public RecordingListener() {}

  @Override
  public void onPlanned(String campaign, RunKey key, int people) {
    note(new Planned(campaign, key, people));
  }

  @Override
  public void onState(Message message, MessageState state, String cause) {
    note(new State(message, state, cause));
  }

  @Override
  public void onGenerated(Message message, String model, TokenUsage usage) {
    note(new Generated(message, model, usage));
  }

  /** Every page that was planned, the first one first. */
  public List<Planned> planned() {
    return all(Planned.class);
  }

  /** Every state that a message came to, of all messages, the first one first. */
  public List<State> states() {
    return all(State.class);
  }

  /** The states that this message came to, the first one first; empty when it was never told of. */
  public List<MessageState> statesOf(MessageId message) {
    return states().stream()
        .filter(told -> told.message().id().equals(message))
        .map(State::state)
        .toList();
  }

  /** The messages that came to this state, the first one first. */
  public List<Message> messagesIn(MessageState state) {
    return states().stream().filter(told -> told.state() == state).map(State::message).toList();
  }

  /** Every answer of a model, the first one first. */
  public List<Generated> generated() {
    return all(Generated.class);
  }

  /** What all answers cost together. */
  public TokenUsage usage() {
    return generated().stream().map(Generated::usage).reduce(TokenUsage.NONE, TokenUsage::plus);
  }

  @Override
  public String toString() {
    synchronized (heard) {
      return "RecordingListener" + heard;
    }
  }

  private void note(Object told) {
    synchronized (heard) {
      heard.add(told);
    }
  }

  private <T> List<T> all(Class<T> kind) {
    synchronized (heard) {
      return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
  }

  /**
   * A page of a run was planned.
   *
   * @param campaign the campaign's name
   * @param key which of its runs
   * @param people how many were read so far
   */
  public record Planned(String campaign, RunKey key, int people) {}

  /**
   * A message came to a state.
   *
   * @param message which one
   * @param state where it stands
   * @param cause why
   */
  public record State(Message message, MessageState state, String cause) {}

  /**
   * A model answered.
   *
   * @param message for which message
   * @param model which model
   * @param usage what it cost
   */
  public record Generated(Message message, String model, TokenUsage usage) {}
}
