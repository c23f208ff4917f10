package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.Campaign;
import io.engage.CampaignReport;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.audience.Segments;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.delivery.Sizing;
import io.engage.inmemory.InMemorySegmentSource;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.SendWindow;
import io.engage.store.AttemptDecision.Proceed;
import io.engage.store.Claim;
import io.engage.testkit.RecordingChannel;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking the gates about a page of people costs the same number of statements for any page. */
class GatingCountTest {

  /** A run's first page holds fifty of them. */
  private static final int FEW = 50 + 4;

  private static final int PAGE = 50 + 500;
  private static final String TENANT = Recipient.DEFAULT_TENANT;
  private static final String TEMPLATE =
      """
      approved: Content team, 2026-11-01
      subject: Your home

      It is time to have it cleaned.
      """;

  @ParameterizedTest
  @EnumSource
  @DisplayName("A second page of 500 people whom the gates hold back costs as much as one of 4")
  void gatingAPageOfARun(TestDatabase database) {
    assertThat(run(database, PAGE)).isEqualTo(run(database, FEW)).isBetween(10, 40);
  }

  /** Half of them have had enough, the others never said yes. */
  private static int run(TestDatabase database, int people) {
    JdbcStore store = database.store();
    writeTo(store, people);
    Campaign campaign =
        Campaign.named("offers")
            .topic(Topic.promotional("offers"))
            .template("plain")
            .segment(Segments.everyone(InMemorySegmentSource.of(members(people))))
            .build();
    List<CampaignReport> reports = new ArrayList<>();
    int statements;
    try (EngagementPipeline engage = pipeline(store)) {
      statements =
          StatementCountTest.count(
              store, () -> reports.add(engage.run(campaign, new RunKey("today"))));
    }
    assertThat(reports.get(0).skipped())
        .containsEntry("daily cap: 1 of 1", people / 2)
        .containsEntry("no consent for email", people / 2);
    return statements;
  }

  private static void writeTo(JdbcStore store, int people) {
    store.recordConsents(
        IntStream.range(0, people / 2).mapToObj(i -> consent("person-" + i)).toList());
    store.plan(
        IntStream.range(0, people / 2)
            .mapToObj(i -> Messages.ready(Messages.toTenant(TENANT, "person-" + i)))
            .toList(),
        NOW);
    List<Claim> claims = store.claim(Messages.claimRequest(people));
    assertThat(store.attempt(claims, NOW, (claim, standing) -> new Proceed(true)))
        .hasSize(people / 2);
  }

  private static Consent consent(String person) {
    return Consent.granted(TENANT, person, Purpose.PROMOTIONAL, ChannelId.EMAIL, "signup", NOW);
  }

  private static List<Member> members(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> "person-" + i)
        .map(id -> Member.of(Recipient.withId(id).email(id + "@example.com").build()))
        .toList();
  }

  /** One worker: others would ask for work in between, as often as they please. */
  private static EngagementPipeline pipeline(JdbcStore store) {
    return EngagementPipeline.builder()
        .store(store)
        .channel(RecordingChannel.email())
        .clock(() -> NOW)
        .zone(ZoneId.of("Asia/Dhaka"))
        .production()
        .caps(FrequencyCaps.standard())
        .window(SendWindow.standard(), Set.of())
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("plain_en_v1"), TEMPLATE)))
        .sizing(new Sizing(PAGE, 16, 1, Duration.ofMinutes(10)))
        .build();
  }
}
