package io.engage;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.error.Problem;
import io.engage.plugin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules and words, as settings say them. */
class ConfiguredRulesTest extends ConfiguredPipelineScenario {

  @Test
  void templatesComeFromADirectoryOrFromTheHostButNotFromBoth() throws IOException {
    Path templates = Files.createDirectory(directory.resolve("templates"));
    Files.writeString(templates.resolve("receipt_en_v1.mustache"), "no headers at all");
    settings.put("engage.templates.directory", templates.toString());

    assertThat(problems().toString())
        .contains("engage.templates.directory: is there beside the services' TemplateCatalog")
        .contains("engage.templates.directory: template.receipt_en_v1");
  }

  @Test
  void filtersSpeakInTheOrderInWhichTheyWereWritten() {
    settings.put("engage.safety", "house, usual");
    settings.put("engage.safety.house.plugin", "standard");
    settings.put("engage.safety.house.longest", "20");
    settings.put("engage.safety.usual.plugin", "standard");

    assertThat(pipeline().send(RECEIPT).toString()).contains("unsafe: length");
  }

  @Test
  void aFilterThatNobodyPutInOrderIsNotForgottenInSilence() {
    settings.put("engage.safety", "usual");
    settings.put("engage.safety.usual.plugin", "standard");
    settings.put("engage.safety.house.plugin", "standard");

    assertThat(problems())
        .containsExactly(
            new Problem("engage.safety", "does not name \"house\", so nobody would ask it"));
  }

  @Test
  void linksNeedTheirKeyAndTheirPages() {
    settings.put("engage.links.page", "http://app.sheba.xyz/book");
    settings.put("engage.links.key", "short");

    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("engage.links.key", "engage.links.page");

    settings.put("engage.links.key", "0123456789abcdef0123456789abcdef");
    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.page");

    settings.remove("engage.links.key");
    settings.put("engage.links.page", "https://app.sheba.xyz/book");
    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.key");
  }

  @Test
  void tokenBudgetsAreNumbersForAllTenantsOrForOne() {
    settings.put("engage.budget.per-day", "2000000");
    settings.put("engage.budget.per-month", "40000000000");
    settings.put("engage.budget.per-run", "100000");
    settings.put("engage.budget.per-day-of.sheba", "500000");
    settings.put("engage.generation.deadline", "1m");

    assertThat(pipeline().send(RECEIPT)).isInstanceOf(EngagementOutcome.Sent.class);

    settings.put("engage.budget.per-run", "plenty");
    settings.put("engage.budget.per-day", "0");
    settings.put("engage.budget.per-day-of.sheba", "none");
    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.budget.per-run", "engage.budget.per-day", "engage.budget.per-day-of.sheba");
  }

  @Test
  void noMessageWaitsForItsModelLongerThanHalfItsLease() {
    settings.put("engage.generation.deadline", "6m");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString()).contains("generation.deadline", "half of sizing"));
  }

  @Test
  void productionAndAFirewallExcludeEachOther() {
    settings.put("engage.firewall.allow", "@sheba.xyz");

    assertThat(problems()).extracting(Problem::path).containsExactly("engage.firewall");
  }

  @Test
  void outsideProductionOnlyTheListedAreWrittenTo() {
    settings.put("engage.production", "false");
    settings.put("engage.firewall.allow", "@sheba.xyz");

    assertThat(pipeline().send(RECEIPT)).isInstanceOf(EngagementOutcome.Skipped.class);

    settings.put("engage.firewall.allow", "@sheba.xyz, @example.com");
    assertThat(pipeline().send(RECEIPT)).isInstanceOf(EngagementOutcome.Sent.class);
  }

  @Test
  void aMisspeltSettingOfACapIsRefused() {
    settings.put("engage.caps.weekly.max", "5");
    settings.put("engage.caps.weekly.window", "7d");
    settings.put("engage.caps.weekly.chanel", "sms");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "engage.caps.weekly.chanel",
                "is not known; did you mean engage.caps.weekly.channel?"));
  }

  @Test
  void capsMayComeFromTheEnvironmentAlone() {
    Settings both =
        Settings.ofEnvironment(
                Map.of("ENGAGE_CAPS_WEEKLY_MAX", "5", "ENGAGE_CAPS_WEEKLY_WINDOW", "7d"))
            .over(Settings.of(settings));

    EngagementPipeline.from(both, services(), plugins).close();

    assertThat(life.events).containsExactly("closed carrier");
  }

  @Test
  void smallGroupsNeedNoFigureForWhatAModelWritesAtOnce() {
    settings.put("engage.sizing.attempt-group", "1");
    settings.put("engage.sizing.workers", "2");

    EngagementPipeline.from(Settings.of(settings), services(), plugins).close();
  }

  @Test
  void moreTextsAtOnceThanWorkersCanHoldAreToldBeforehand() {
    settings.put("engage.sizing.attempt-group", "2");
    settings.put("engage.sizing.workers", "3");
    settings.put("engage.sizing.generations", "5");

    assertThat(problems().toString()).contains("engage.sizing.generations", "from 1 to 4");
  }

  @Test
  void figuresAndListsOutOfRangeAreToldByTheNamesOfTheirSettings() {
    settings.remove("engage.production");
    settings.put("engage.sizing.attempt-group", "0");
    settings.put("engage.sizing.lease", "0s");
    settings.put("engage.window.days", ",");
    settings.put("engage.firewall.redirect-to", "a@example.com, b@example.com");

    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.sizing.attempt-group",
            "engage.sizing.lease",
            "engage.window.days",
            "engage.firewall.redirect-to");
  }

  @Test
  @DisplayName("S18: an address that is mistyped is not told")
  void anAddressThatIsMistypedIsNotTold() {
    settings.remove("engage.production");
    settings.put("engage.firewall.redirect-to", "rina.akter@example.com, 0199988877");

    assertThat(problems()).hasSize(1);
    assertThat(problems().toString()).doesNotContain("rina").doesNotContain("0199988877");
  }

  @Test
  void aKeyThatSignsNothingIsRefused() {
    settings.put("engage.links.key", "0123456789abcdef0123456789abcdef");

    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.key");
  }

  @Test
  void noCapsAndCapsExcludeEachOther() {
    settings.put("engage.caps", "none");
    settings.put("engage.caps.daily.max", "1");
    settings.put("engage.caps.daily.window", "24h");

    assertThat(problems()).extracting(Problem::path).contains("engage.caps");
  }

  @Test
  @DisplayName("B4: windows by purpose, topic and channel")
  void windowsAreReadByName() {
    settings.put("engage.windows.receipts.purposes", "transactional");
    settings.put("engage.windows.receipts.topic", "receipt");
    settings.put("engage.windows.receipts.opens", "03:00");
    settings.put("engage.windows.receipts.closes", "03:01");
    settings.put("engage.windows.receipts.outside", "skip");

    assertThat(pipeline().send(RECEIPT).toString()).contains("outside the send window");

    settings.put("engage.windows.receipts.at-any-hour", "true");
    assertThat(pipeline().send(RECEIPT)).isInstanceOf(EngagementOutcome.Sent.class);
  }

  @Test
  void everythingThatIsWrongWithTheRulesIsToldAtOnce() {
    settings.put("engage.flags.coaching", "101");
    settings.put("engage.flags.caps", "maybe");
    settings.put("engage.topics.weekly-digests", "no");
    settings.put("engage.minors.age", "-1");
    settings.put("engage.minors.unknown-age", "child");
    settings.put("engage.missing-zone", "Asia/Dacca-City");
    settings.put("engage.soft-bounces", "0");
    settings.put("engage.caps.daily.max", "1");
    settings.put("engage.caps.daily.window", "36h");
    settings.put("engage.caps.daily.span", "calendar-days");

    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.flags.coaching",
            "engage.flags.caps",
            "engage.topics.weekly-digests",
            "engage.minors.age",
            "engage.minors.unknown-age",
            "engage.missing-zone",
            "engage.soft-bounces",
            "engage.caps.daily.window");
  }

  @Test
  @DisplayName("B6: flags are read from settings")
  void flagsAreRead() {
    settings.put("engage.flags.engagement", "off");
    settings.put("engage.topics.renewal", "false");
    settings.put("engage.minors.unknown-age", "too-young");
    settings.put("engage.missing-zone", "skip");
    settings.put("engage.soft-bounces", "2");

    assertThat(pipeline().send(RECEIPT).toString()).contains("under age: no guardian is known");
  }
}
