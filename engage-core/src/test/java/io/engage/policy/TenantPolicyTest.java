package io.engage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantPolicyTest {

  private static final SendWindow MORNINGS =
      new SendWindow(
          LocalTime.of(8, 0),
          LocalTime.of(11, 30),
          Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SATURDAY));

  private static final TenantPolicy EVERYTHING =
      TenantPolicy.usual()
          .withZone(ZoneId.of("Asia/Kathmandu"))
          .withCaps(
              FrequencyCaps.of(
                  CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1))
                      .inCalendarDays(),
                  new CapLimit(
                      "sms cap",
                      Role.WORKER,
                      Set.of(Purpose.PROMOTIONAL, Purpose.REMINDER),
                      Optional.of(ChannelId.SMS),
                      3,
                      Duration.ofHours(36))))
          .withWindows(
              SendWindows.of(
                  new WindowRule(
                      "mornings",
                      Set.of(Purpose.PROMOTIONAL),
                      Optional.of("renewal"),
                      Optional.of(ChannelId.EMAIL),
                      Optional.of(MORNINGS),
                      WindowRule.Outside.SKIP),
                  new WindowRule(
                      "any hour",
                      Set.of(Purpose.REMINDER),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      WindowRule.Outside.DEFER)))
          .withTopic("weekly-digests", false)
          .withFlags(Flags.usual().with(Flag.AI_GENERATION, 25).off(Flag.DEEP_LINKS));

  @Test
  void jsonKeepsEverything() {
    assertThat(TenantPolicy.ofJson(EVERYTHING.toJson())).isEqualTo(EVERYTHING);
    assertThat(TenantPolicy.ofJson(TenantPolicy.usual().toJson())).isEqualTo(TenantPolicy.usual());
    assertThat(TenantPolicy.ofJson("{}")).isEqualTo(TenantPolicy.usual());
  }

  @Test
  void whatIsLeftOutOfACapIsAsUsual() {
    String json = "{\"caps\": [{\"name\": \"weekly\", \"max\": 2, \"window\": \"P7D\"}]}";

    assertThat(TenantPolicy.ofJson(json).caps())
        .contains(
            FrequencyCaps.of(CapLimit.promotional("weekly", Role.CUSTOMER, 2, Duration.ofDays(7))));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    String json =
        """
        {"zone": "Asia/Dacca-City",
         "caps": [{"name": "none", "max": 0, "window": "P7D"}, {"max": 1, "window": "a week"}],
         "windows": [{"name": "odd", "opens": "09:00", "days": ["someday"]}],
         "topics": {"weekly-digests": "no"},
         "flags": {"coachings": 100, "caps": 200},
         "quiet": true}
        """;

    assertThatThrownBy(() -> TenantPolicy.ofJson(json))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path)
                    .containsExactlyInAnyOrder(
                        "zone",
                        "caps[0].max",
                        "caps[1].name",
                        "caps[1].window",
                        "windows[0]",
                        "windows[0].days[0]",
                        "topics.weekly-digests",
                        "flags.coachings",
                        "flags.caps",
                        "quiet"));
  }

  @Test
  void aCapOfZeroIsNoWayToSayNoLimit() {
    String json = "{\"caps\": [{\"name\": \"weekly\", \"max\": 0, \"window\": \"P7D\"}]}";

    assertThatThrownBy(() -> TenantPolicy.ofJson(json))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("caps[0].max: must be 1 or more; for no limit leave the cap out");
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> TenantPolicy.ofJson("caps: none"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("is no JSON");
    assertThatThrownBy(() -> TenantPolicy.ofJson("[]"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("must be a JSON object");
  }

  @Test
  void theTenantsWordStandsOverThePipelines() {
    ContactPolicy pipeline =
        ContactPolicy.standard()
            .withTopics(Map.of("weekly-digests", true, "news", false))
            .withFlags(Flags.usual().off(Flag.SAFETY));

    ContactPolicy merged = EVERYTHING.over(pipeline);

    assertThat(merged.caps()).isEqualTo(EVERYTHING.caps().orElseThrow());
    assertThat(merged.windows()).isEqualTo(EVERYTHING.windows().orElseThrow());
    assertThat(merged.topics()).containsEntry("weekly-digests", false).containsEntry("news", false);
    assertThat(merged.flags().share(Flag.AI_GENERATION)).isEqualTo(25);
    assertThat(merged.flags().share(Flag.SAFETY)).isZero();
    assertThat(TenantPolicy.usual().over(pipeline)).isEqualTo(pipeline);
  }
}
