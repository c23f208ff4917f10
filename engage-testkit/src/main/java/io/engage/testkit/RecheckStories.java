package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.SegmentSource;
import io.engage.audience.Segments;
import io.engage.channel.SendResult;
import io.engage.error.RetriableException;
import io.engage.message.MessageState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether people are still in the segment when their message goes (A9). */
@Timeout(60)
abstract class RecheckStories extends PipelineScenario {

  private final AtomicInteger lookUps = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final SegmentSource bookings = new Bookings();

  RecheckStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void somebodyWhoBookedMeanwhileGetsNoComeBack() {
    Member rina = customer("rina");
    EngagementPipeline engage = pipeline().build();
    mail.answering(SendResult.deferred("451", "busy"));
    engage.run(rechecked(), TODAY);
    people.clear();
    add(rina.lastActive(clock.instant()));

    advance(engage, Duration.ofHours(1));

    assertThat(mail.handedOver()).hasSize(1);
    assertThat(onlyEntry("rina")).isIn(MessageState.SKIPPED);
    assertThat(onlyEntry("rina").progress().reason()).contains("no longer in segment");
  }

  @Test
  void thatTimePassesTakesNobodyOut() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    mail.answering(SendResult.deferred("451", "busy"));
    engage.run(rechecked(), TODAY);

    advance(engage, Duration.ofDays(9));

    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
  }

  @Test
  void aGroupIsAskedAboutAtOnce() {
    for (int i = 0; i < 5; i++) {
      customer("c" + i);
    }

    CampaignReport report = pipeline().build().run(rechecked(), TODAY);

    assertThat(report).hasSent(5);
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void whoIsNotToBeAskedAboutIsNot() {
    customer("rina");

    assertThat(pipeline().build().run(campaign().build(), TODAY)).hasSent(1);
    assertThat(lookUps).hasValue(0);
  }

  @Test
  void aSourceThatIsAwayHoldsMessagesUpAndLosesNone() {
    customer("rina");
    EngagementPipeline engage = pipeline().build();
    away.set(true);

    assertThat(engage.run(rechecked(), TODAY)).hasSent(0);
    assertThat(onlyEntry("rina").progress().reason())
        .contains("its segment cannot be asked: RetriableException");

    away.set(false);
    advance(engage, Duration.ofMinutes(1));
    assertThat(onlyEntry("rina")).isIn(MessageState.SENT);
  }

  /** A process with workers alone, which was told of the campaign. */
  @Test
  void anotherProcessAsksTheCampaignItWasToldOf() {
    Member rina = customer("rina");
    mail.answering(SendResult.deferred("451", "busy"));
    pipeline().build().run(rechecked(), TODAY);
    people.clear();
    add(rina.lastActive(clock.instant()));

    advance(pipeline().campaign(rechecked()).build(), Duration.ofHours(1));

    assertThat(onlyEntry("rina").progress().reason()).contains("no longer in segment");
  }

  private Campaign rechecked() {
    return campaign().recheckMembership().build();
  }

  private Campaign.Builder campaign() {
    return renewal().segment(Segments.lastActivity(bookings, 21, 1));
  }

  /** The scenario's people, looked up as they are now. */
  private final class Bookings implements SegmentSource {

    @Override
    public MemberPage read(PageRequest request) {
      return new MemberPage(people, Optional.empty());
    }

    @Override
    public List<Member> findAll(String tenant, Collection<String> recipientIds) {
      lookUps.incrementAndGet();
      if (away.get()) {
        throw new RetriableException("away");
      }
      return people.stream().filter(m -> recipientIds.contains(m.recipient().id())).toList();
    }
  }
}
