package io.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.channel.ChannelFactory;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.error.NonRetriableException;
import io.engage.error.Problem;
import io.engage.error.RetriableException;
import io.engage.error.SettingsException;
import io.engage.message.AddressKind;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import io.engage.plugin.PluginShelf;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredPipelineTest {

  private static final SendRequest RECEIPT =
      SendRequest.to(Recipient.withId("rina").email("rina@example.com").build())
          .topic(Topic.transactional("receipt"))
          .template("receipt")
          .channel(ChannelId.of("carrier"))
          .build();

  private @TempDir Path directory;
  private final Life life = new Life();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private URLClassLoader plugins = new URLClassLoader(new URL[0]);

  /** What became of the channels of one test. */
  public static final class Life {
    private final List<String> events = new ArrayList<>();
  }

  /** A channel that notes when it is used and closed. */
  private record Carrier(String name, Life life, boolean sulks) implements Channel, AutoCloseable {

    @Override
    public ChannelId id() {
      return ChannelId.of(name);
    }

    @Override
    public AddressKind addressKind() {
      return AddressKind.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      life.events.add("sent by " + name);
      return SendResult.accepted("1");
    }

    @Override
    public void close() {
      life.events.add("closed " + name);
      if (sulks) {
        throw new IllegalStateException("will not");
      }
    }
  }

  /** Makes carriers, called whatever the host calls them unless it says otherwise. */
  public static final class CarrierFactory implements ChannelFactory {
    @Override
    public String name() {
      return "carrier";
    }

    @Override
    @SuppressWarnings("NullAway") // one of these tests is about a plugin that makes nothing
    public Channel create(Settings settings, Services services) {
      String id = settings.text("id").orElse(settings.name());
      boolean sulks = settings.flag("sulks").orElse(false);
      boolean throwing = settings.flag("throws").orElse(false);
      boolean away = settings.flag("away").orElse(false);
      settings.integer("speed").where(speed -> speed > 0, "must be 1 or more").optional();
      if (settings.flag("nothing").orElse(false)) {
        return null;
      }
      if (throwing) {
        throw new IllegalStateException("s3cret");
      }
      if (away) {
        throw new RetriableException("the carriers are out");
      }
      if (settings.flag("own-check").orElse(true)) {
        settings.check();
      }
      return new Carrier(id, services.require(Life.class, ""), sulks);
    }
  }

  @BeforeEach
  void providePlugins() throws IOException {
    plugins =
        new PluginShelf(directory)
            .providing(ChannelFactory.class, CarrierFactory.class.getName())
            .loader();
    settings.put("engage.zone", "Asia/Dhaka");
    settings.put("engage.production", "true");
    settings.put("engage.store.plugin", "in-memory");
    settings.put("engage.channel.carrier.plugin", "carrier");
  }

  @AfterEach
  void closePlugins() throws IOException {
    plugins.close();
  }

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
        .contains("engage.channel.carrier: no " + Life.class.getName() + " was handed over");
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

    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.key");

    settings.put("engage.links.key", "0123456789abcdef0123456789abcdef");
    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.page");

    settings.remove("engage.links.key");
    assertThat(problems()).extracting(Problem::path).containsExactly("engage.links.key");
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

  private EngagementPipeline pipeline() {
    return EngagementPipeline.from(Settings.of(settings), services(), plugins);
  }

  private List<Problem> problems() {
    return catchThrowableOfType(SettingsException.class, this::pipeline).problems();
  }

  private Services services() {
    String text =
        """
        facts:
        approved: Content team, 2026-11-01
        subject: Your receipt

        Thank you. We have your payment.
        """;
    return Services.none()
        .with(Life.class, life)
        .with(
            TemplateCatalog.class,
            TemplateCatalog.of(Template.parse(TemplateId.parse("receipt_en_v1"), text)));
  }
}
