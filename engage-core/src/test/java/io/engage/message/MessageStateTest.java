package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStateTest {

  private static final Pattern ARROW =
      Pattern.compile("^\\s*(?<from>[a-z-]+) --> (?<to>[a-z-]+)(?:\\s*:.*)?$", Pattern.MULTILINE);

  @Test
  void everyOpenStateIsLeftAndLeadsToAnEnd() {
    for (MessageState state : MessageState.values()) {
      if (state.isOpen()) {
        assertThat(reachableFrom(state)).as(state.label()).anyMatch(s -> !s.isOpen());
      }
    }
  }

  @Test
  void everyStateCanBeReachedFromPlanning() {
    Set<MessageState> reached = EnumSet.noneOf(MessageState.class);
    for (MessageState start :
        EnumSet.of(MessageState.SCHEDULED, MessageState.PENDING, MessageState.READY)) {
      reached.add(start);
      reached.addAll(reachableFrom(start));
    }

    assertThat(reached).containsExactlyInAnyOrder(MessageState.values());
  }

  @Test
  void nothingIsSentWithoutAnAttempt() {
    assertThat(MessageState.values())
        .filteredOn(state -> state.canBecome(MessageState.SENT))
        .containsExactlyInAnyOrder(MessageState.SENDING, MessageState.OUTCOME_UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource
  void aLabelNamesItsState(MessageState state) {
    assertThat(MessageState.ofLabel(state.label())).isSameAs(state);
  }

  @Test
  void theDiagramInTheDocumentationShowsExactlyTheLegalMoves() throws IOException {
    Set<String> drawn = new TreeSet<>();
    Matcher arrows = ARROW.matcher(Files.readString(Path.of("../docs/message-states.md")));
    while (arrows.find()) {
      drawn.add(arrows.group("from") + " --> " + arrows.group("to"));
    }

    assertThat(drawn).isEqualTo(legalMoves());
  }

  private static Set<String> legalMoves() {
    Set<String> moves = new TreeSet<>();
    Arrays.stream(MessageState.values())
        .forEach(
            from ->
                from.nextStates().forEach(to -> moves.add(from.label() + " --> " + to.label())));
    return moves;
  }

  private static Set<MessageState> reachableFrom(MessageState start) {
    Set<MessageState> reached = EnumSet.noneOf(MessageState.class);
    Deque<MessageState> open = new ArrayDeque<>(start.nextStates());
    while (!open.isEmpty()) {
      MessageState state = open.pop();
      if (reached.add(state)) {
        open.addAll(state.nextStates());
      }
    }
    return reached;
  }
}
