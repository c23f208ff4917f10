package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.SegmentSource;
import io.engage.inmemory.InMemorySegmentSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The contract catches sources that do not keep to it. */
class SegmentSourceContractTest {

  @Test
  void aSourceThatIgnoresTheCursorIsCaught() {
    Broken broken =
        answering(
            (source, asked) ->
                source.read(
                    new PageRequest(
                        asked.tenant(), Optional.empty(), asked.size(), asked.activity())));

    caught(broken::everybodyIsReadOnceInAscendingOrder);
    caught(broken::theEndIsMarkedThereAndOnlyThere);
    caught(broken::aCursorHoldsForPagesOfAnotherSize);
  }

  @Test
  void anOffsetInPagesForACursorIsCaught() {
    caught(answering(SegmentSourceContractTest::pageNumber)::aCursorHoldsForPagesOfAnotherSize);
  }

  @Test
  void aPageInTheWrongOrderIsCaught() {
    caught(changing(SegmentSourceContractTest::reversed)::everybodyIsReadOnceInAscendingOrder);
  }

  @Test
  void aPageThatIsTooLargeIsCaught() {
    Broken generous =
        answering(
            (source, asked) ->
                source.read(
                    new PageRequest(
                        asked.tenant(), asked.after(), asked.size() + 1, asked.activity())));

    caught(generous::noPageIsLargerThanAsked);
  }

  @Test
  void anEndThatComesTooSoonIsCaught() {
    Broken hasty = changing(page -> new MemberPage(page.members(), Optional.empty()));

    caught(hasty::everybodyIsReadOnceInAscendingOrder);
    caught(hasty::everyPageHasACursorOfItsOwn);
  }

  @Test
  void anEndThatNeverComesIsCaught() {
    Broken endless = changing(page -> new MemberPage(page.members(), Optional.of("p000")));

    caught(endless::theEndIsMarkedThereAndOnlyThere);
    caught(endless::nobodyMakesOneEmptyPage);
    caught(endless::aRangeWithNobodyInsideComesToItsEnd);
  }

  @Test
  void somebodyMissingInTheRangeIsCaught() {
    Broken narrow =
        changing(
            page ->
                new MemberPage(
                    page.members().stream()
                        .filter(member -> !member.recipient().id().equals("p023"))
                        .toList(),
                    page.next()));

    caught(narrow::nobodyInsideTheRangeIsMissed);
    caught(narrow::everybodyIsReadOnceInAscendingOrder);
  }

  @Test
  void peopleOfOtherTenantsAreCaught() {
    Broken mixed = new Broken(people -> asked -> new MemberPage(people, Optional.empty()));

    caught(mixed::peopleOfOtherTenantsAreNotShown);
  }

  @Test
  void theWordNullForAFactIsCaught() {
    Broken careless =
        changing(
            page ->
                new MemberPage(
                    page.members().stream()
                        .map(
                            m ->
                                new Member(
                                    m.recipient(), Map.of("service", "null"), m.lastActivity()))
                        .toList(),
                    page.next()));

    caught(careless::whatIsNotKnownIsAbsent);
    caught(careless::whatIsKnownOfAPersonArrives);
  }

  private static MemberPage reversed(MemberPage page) {
    List<Member> members = new ArrayList<>(page.members());
    Collections.reverse(members);
    return new MemberPage(members, page.next());
  }

  private static MemberPage pageNumber(SegmentSource source, PageRequest asked) {
    int number = asked.after().map(Integer::parseInt).orElse(0);
    List<Member> all =
        source
            .read(new PageRequest(asked.tenant(), Optional.empty(), 1_000, asked.activity()))
            .members();
    int from = Math.min(number * asked.size(), all.size());
    int until = Math.min(from + asked.size(), all.size());
    return new MemberPage(
        all.subList(from, until),
        Optional.of(String.valueOf(number + 1)).filter(next -> until < all.size()));
  }

  private static void caught(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private static Broken changing(UnaryOperator<MemberPage> change) {
    return answering((source, asked) -> change.apply(source.read(asked)));
  }

  private static Broken answering(BiFunction<SegmentSource, PageRequest, MemberPage> answer) {
    return new Broken(
        people -> {
          SegmentSource source = InMemorySegmentSource.of(people);
          return asked -> answer.apply(source, asked);
        });
  }

  private static final class Broken extends SegmentSourceContract {

    private final Function<List<Member>, SegmentSource> make;

    Broken(Function<List<Member>, SegmentSource> make) {
      this.make = make;
    }

    @Override
    protected SegmentSource sourceWith(List<Member> members) {
      return make.apply(members);
    }
  }
}
