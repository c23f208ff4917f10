package io.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.NonRetriableException;
import io.engage.error.Problem;
import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfiguredPipelineTest extends ConfiguredPipelineScenario {

  @Test
  void partsAreFoundByTheirNamesAndClosedWithThePipeline() {
    EngagementPipeline engage = pipeline();

    assertThat(engage.send(RECEIPT)).isInstanceOf(EngagementOutcome.Sent.class);
    engage.close();
    engage.close();

    assertThat(life.events).containsExactly("sent by carrier", "closed carrier");
  }

  @Test
  void whatWasMadeLastIsClosedFirstWhateverTheOthersDo() {
    settings.put("engage.channel.second.plugin", "carrier");
    settings.put("engage.channel.second.sulks", "true");
    settings.put("engage.channel.third.plugin", "carrier");

    pipeline().close();

    assertThat(life.events).containsExactly("closed third", "closed second", "closed carrier");
  }

  @Test
  void aFailureInBetweenClosesWhatWasMade() {
    settings.put("engage.channel.second.plugin", "carrier");
    settings.put("engage.channel.second.away", "true");

    assertThatThrownBy(this::pipeline).isInstanceOf(RetriableException.class);
    assertThat(life.events).containsExactly("closed carrier");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsLeftOpen() {
    settings.remove("engage.zone");
    settings.put("engage.local", "bn");
    settings.put("engage.store.plugin", "in-memroy");
    settings.put("engage.channel.carrier.speed", "0");
    settings.put("engage.channel.carrier.sped", "3");
    settings.put("engage.channel.fine.plugin", "carrier");
    settings.put("engage.generator.plugin", "openai");
    settings.put("engage.window.opens", "9");
    settings.put("engage.caps.daily.max", "0");

    assertThat(problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "engage.zone",
            "engage.local",
            "engage.store.plugin",
            "engage.channel.carrier.speed",
            "engage.channel.carrier.sped",
            "engage.generator.plugin",
            "engage.window.opens",
            "engage.caps.daily.max",
            "engage.caps.daily.window");
    assertThat(life.events).containsExactly("closed fine");
  }

  @Test
  void aPluginThatMakesNothingIsToldNotLeftOut() {
    settings.put("engage.channel.second.plugin", "carrier");
    settings.put("engage.channel.second.nothing", "true");

    assertThat(problems())
        .containsExactly(new Problem("engage.channel.second.plugin", "\"carrier\" made nothing"));
  }

  @Test
  void whatIsWrongElsewhereIsToldBeforeWhoIsAway() {
    settings.put("engage.channel.second.plugin", "carrier");
    settings.put("engage.channel.second.away", "true");
    settings.remove("engage.zone");

    assertThat(problems()).extracting(Problem::path).containsExactly("engage.zone");
  }

  @Test
  void channelsWhoseNamesBeginAlikeAreToldApartInTheEnvironmentWhateverTheirOrder() {
    for (List<String> names :
        List.of(List.of("CARRIER", "CARRIER_BULK"), List.of("CARRIER_BULK", "CARRIER"))) {
      Map<String, String> environment = new LinkedHashMap<>();
      names.forEach(name -> environment.put("ENGAGE_CHANNEL_" + name + "_PLUGIN", "carrier"));
      environment.put("ENGAGE_CHANNEL_CARRIER_BULK_SPEED", "3");

      EngagementPipeline.from(
              Settings.ofEnvironment(environment).over(Settings.of(settings)), services(), plugins)
          .close();
    }

    assertThat(life.events)
        .containsExactlyInAnyOrder(
            "closed carrier", "closed carrier-bulk", "closed carrier", "closed carrier-bulk");
  }

  @Test
  void aPluginThatForgotToCheckIsCheckedAllTheSame() {
    settings.put("engage.channel.carrier.own-check", "false");
    settings.put("engage.channel.carrier.sped", "3");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "engage.channel.carrier.sped",
                "is not known; did you mean engage.channel.carrier.speed?"));
    assertThat(life.events).containsExactly("closed carrier");
  }

  @Test
  void aChannelUnderAnothersNameIsRefused() {
    settings.put("engage.channel.carrier.id", "pigeon");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "engage.channel.carrier.plugin",
                "makes the channel \"pigeon\"; write engage.channel.pigeon.…"));
  }

  @Test
  @DisplayName("S19: what a plugin threw is told without its message")
  void whatAPluginThrewIsToldWithoutItsMessage() {
    settings.put("engage.channel.carrier.throws", "true");

    assertThat(problems().toString())
        .contains("engage.channel.carrier: plugin \"carrier\" threw")
        .contains("CarrierFactory.create")
        .doesNotContain("s3cret");
  }

  @Test
  void aServiceThatAPluginLacksIsToldWhereItWasWanted() {
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class,
            () -> EngagementPipeline.from(Settings.of(settings), Services.none(), plugins));

    assertThat(refused.problems().toString())
        .contains(
            "engage.channel.carrier: no "
                + CarrierFactory.Life.class.getName()
                + " was handed over");
  }

  @Test
  void withoutAnyChannelTheLineToAddIsShown() {
    settings.remove("engage.channel.carrier.plugin");

    assertThat(problems())
        .containsExactly(
            new Problem(
                "engage.channel", "is missing; say engage.channel.email.plugin=smtp, for one"));
  }

  @Test
  void aPartWhosePluginIsMisspeltIsToldHow() {
    settings.remove("engage.channel.carrier.plugin");
    settings.put("engage.channel.carrier.plugn", "carrier");

    assertThat(problems().get(0).toString())
        .startsWith(
            "engage.channel.carrier.plugin: is missing;"
                + " did you mean it by engage.channel.carrier.plugn? found: ");
  }

  @Test
  void aNameThatNoChannelCanHaveIsToldBeforeAnybodyIsAsked() {
    settings.put("engage.channel.Carrier.plugin", "carrier");

    assertThat(problems()).extracting(Problem::path).containsExactly("engage.channel.Carrier");
  }

  @Test
  void peopleWithANameThatNobodyGaveAreRefused() {
    assertThatThrownBy(() -> pipeline().segmentSource("bookings"))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("\"bookings\"");
  }

  @Test
  void theSameSettingsMakeTwoPipelinesThatDoNotMeet() {
    Settings both = Settings.of(settings);
    EngagementPipeline one = EngagementPipeline.from(both, services(), plugins);
    EngagementPipeline other = EngagementPipeline.from(both, services(), plugins);
    one.close();

    assertThat(other.send(RECEIPT)).isInstanceOf(EngagementOutcome.Sent.class);
  }
}
