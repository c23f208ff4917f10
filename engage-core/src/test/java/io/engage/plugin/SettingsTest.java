package io.engage.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private enum Security {
    STARTTLS,
    IMPLICIT_TLS
  }

  @Test
  void everyTypeIsReadAsItIsWritten() {
    Settings settings =
        Settings.of(
            Map.ofEntries(
                Map.entry("engage.text", " two words "),
                Map.entry("engage.number", "25"),
                Map.entry("engage.price", "0.0832"),
                Map.entry("engage.flag", "true"),
                Map.entry("engage.wait", "48h"),
                Map.entry("engage.iso", "PT30S"),
                Map.entry("engage.page", "https://app.sheba.xyz/book"),
                Map.entry("engage.days", "monday, friday,"),
                Map.entry("engage.security", "implicit-tls"),
                Map.entry("engage.zone", "Asia/Dhaka"),
                Map.entry("engage.password", "hunter2")));

    assertThat(settings.text("text").required()).isEqualTo("two words");
    assertThat(settings.integer("number").required()).isEqualTo(25);
    assertThat(settings.decimal("price").required()).isEqualByComparingTo("0.0832");
    assertThat(settings.flag("flag").required()).isTrue();
    assertThat(settings.duration("wait").required()).isEqualTo(Duration.ofHours(48));
    assertThat(settings.duration("iso").required()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.url("page").required()).isEqualTo(URI.create("https://app.sheba.xyz/book"));
    assertThat(settings.list("days").required()).containsExactly("monday", "friday");
    assertThat(settings.choice("security", Security.class).required())
        .isEqualTo(Security.IMPLICIT_TLS);
    assertThat(settings.value("zone", "a zone", ZoneId::of, ZoneOffset.UTC).required())
        .isEqualTo(ZoneId.of("Asia/Dhaka"));
    assertThat(settings.secret("password").required().reveal()).isEqualTo("hunter2");
    assertThatCode(settings::check).doesNotThrowAnyException();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceByItsPath() {
    Settings settings =
        Settings.of(Map.of("engage.port", "many", "engage.wait", "soon", "engage.flag", "yes"));
    settings.text("host").required();
    settings.integer("port").required();
    settings.duration("wait").orElse(Duration.ZERO);
    settings.flag("flag").orElse(false);

    assertThat(problems(settings))
        .extracting(Problem::toString)
        .containsExactly(
            "engage.host: is missing; it is a text",
            "engage.port: is \"many\", not a whole number",
            "engage.wait: is \"soon\", not a duration such as 500ms, 30s, 5m, 48h, 7d or PT30S",
            "engage.flag: is \"yes\", not true or false");
  }

  @Test
  void onlyAddressesOfTheWebAreUrls() {
    Settings settings = Settings.of(Map.of("engage.url", "ftp://example.com/"));
    settings.url("url").required();

    assertThat(problems(settings))
        .containsExactly(new Problem("engage.url", "is not a URL such as https://example.com"));
  }

  @Test
  void aValueThatIsWrongIsNotAlsoCalledMissing() {
    Settings settings = Settings.of(Map.of("engage.port", "0"));
    settings.integer("port").where(port -> port > 0, "must be from 1 to 65535").required();

    assertThat(problems(settings))
        .containsExactly(new Problem("engage.port", "must be from 1 to 65535"));
  }

  @Test
  void aSettingThatNobodyAskedForIsRefusedWithTheNearestKnownOne() {
    Settings settings = Settings.of(Map.of("engage.hots", "smtp.sheba.xyz"));
    settings.text("host").optional();
    settings.text("user").optional();

    assertThat(problems(settings))
        .containsExactly(new Problem("engage.hots", "is not known; did you mean engage.host?"));
  }

  @Test
  void aSettingThatResemblesNoneIsRefusedWithTheKnownOnes() {
    Settings settings = Settings.of(Map.of("engage.favourite-colour", "red"));
    settings.text("host").optional();

    assertThat(problems(settings).get(0).message())
        .isEqualTo("is not known; known are engage.host");
  }

  @Test
  void whatDoesNotBeginWithThePrefixIsSomebodyElses() {
    Settings settings = Settings.of(Map.of("server.port", "8080", "engagement.rate", "3"));

    assertThatCode(settings::check).doesNotThrowAnyException();
    assertThat(settings).hasToString("Settings[]");
  }

  @Test
  void aPartIsAskedAboutItsOwnSettingsAlone() {
    Settings settings =
        Settings.of(
            Map.of(
                "engage.channel.email.plugin", "smtp",
                "engage.channel.email.hots", "smtp.sheba.xyz",
                "engage.zone", "Asia/Dhaka"));
    Settings email = settings.at("channel.email");
    email.text("host").optional();
    email.text("plugin").optional();
    settings.text("zone").required();

    assertThat(settings.parts("channel", "plugin")).containsExactly("email");
    assertThat(email.name()).isEqualTo("email");
    assertThatCode(settings::check).doesNotThrowAnyException();
    assertThat(problems(email))
        .extracting(Problem::path)
        .containsExactly("engage.channel.email.hots");
  }

  @Test
  void aPartWhoseNameBeginsLikeAnothersKeepsItsSettings() {
    Settings settings =
        Settings.ofEnvironment(
            Map.of(
                "ENGAGE_CHANNEL_SMS_PLUGIN", "twilio-sms",
                "ENGAGE_CHANNEL_SMS_BACKUP_PLUGIN", "console"));
    Settings sms = settings.at("channel.sms");
    Settings backup = settings.at("channel.sms-backup");

    assertThat(settings.parts("channel", "plugin")).containsExactlyInAnyOrder("sms", "sms-backup");
    assertThat(sms.text("plugin").required()).isEqualTo("twilio-sms");
    assertThat(backup.text("plugin").required()).isEqualTo("console");
    assertThatCode(sms::check).doesNotThrowAnyException();
    assertThatCode(backup::check).doesNotThrowAnyException();
  }

  @Test
  void aMisspeltAreaIsFoundToo() {
    Settings settings = Settings.of(Map.of("engage.chanel.email.plugin", "smtp"));
    settings.parts("channel", "plugin");

    assertThat(problems(settings).get(0).message())
        .isEqualTo("is not known; did you mean engage.channel.…?");
  }

  @Test
  void theEnvironmentSpellsTheSameNamesInCapitals() {
    Settings settings =
        Settings.ofEnvironment(
            Map.of("ENGAGE_GENERATOR_BASE_URL", "https://llm.sheba.xyz/v1", "HOME", "/root"));

    assertThat(settings.at("generator").url("base-url").required())
        .isEqualTo(URI.create("https://llm.sheba.xyz/v1"));
    assertThatCode(settings::check).doesNotThrowAnyException();
  }

  @Test
  void aVariableThatNobodyAskedForIsCalledByItsOwnName() {
    Settings settings = Settings.ofEnvironment(Map.of("ENGAGE_ZOEN", "Asia/Dhaka"));
    settings.text("zone").optional();

    assertThat(problems(settings))
        .containsExactly(new Problem("ENGAGE_ZOEN", "is not known; did you mean ENGAGE_ZONE?"));
  }

  @Test
  void theEnvironmentWinsOverAFile() {
    Settings file = Settings.of(Map.of("engage.zone", "UTC", "engage.locale", "en"));
    Settings both = Settings.ofEnvironment(Map.of("ENGAGE_ZONE", "Asia/Dhaka")).over(file);

    assertThat(both.text("zone").required()).isEqualTo("Asia/Dhaka");
    assertThat(both.text("locale").required()).isEqualTo("en");
    assertThatCode(both::check).doesNotThrowAnyException();
  }

  @Test
  void aPropertiesFileIsReadWithItsDefaults() {
    Properties defaults = new Properties();
    defaults.setProperty("engage.zone", "Asia/Dhaka");

    assertThat(Settings.of(new Properties(defaults)).text("zone").required())
        .isEqualTo("Asia/Dhaka");
  }

  @Test
  void entriesKeepTheirNames() {
    Settings settings =
        Settings.of(Map.of("engage.generator.headers.X-Team", "growth", "engage.generator.x", "1"));
    Settings generator = settings.at("generator");

    assertThat(generator.entries("headers")).containsExactly(Map.entry("X-Team", "growth"));
    assertThat(problems(generator)).extracting(Problem::path).containsExactly("engage.generator.x");
  }

  @Test
  void aBlankVariableHidesNothingOfTheFile() {
    Settings file =
        Settings.of(Map.of("engage.host", "smtp.sheba.xyz", "engage.headers.X-Team", "growth"));
    Settings both =
        Settings.ofEnvironment(
                Map.of(
                    "ENGAGE_HOST", " ",
                    "ENGAGE_HEADERS_X_TEAM", "",
                    "ENGAGE_CHANNEL_SMS_PLUGIN", ""))
            .over(file);

    assertThat(both.text("host").required()).isEqualTo("smtp.sheba.xyz");
    assertThat(both.entries("headers")).containsExactly(Map.entry("X-Team", "growth"));
    assertThat(both.parts("channel", "plugin")).isEmpty();
    assertThat(both.at("channel.sms").isEmpty()).isTrue();
  }

  @Test
  void anEntryOfTheEnvironmentWinsOverTheFilesHoweverItIsSpelt() {
    Settings file = Settings.of(Map.of("engage.headers.X-Gateway-Key", "from the file"));
    Settings environment =
        Settings.ofEnvironment(Map.of("ENGAGE_HEADERS_X_GATEWAY_KEY", "from the vault "));

    assertThat(environment.over(file).entries("headers"))
        .containsExactly(Map.entry("x-gateway-key", "from the vault"));
    assertThat(file.over(environment).entries("headers"))
        .containsExactly(Map.entry("X-Gateway-Key", "from the file"));
  }

  @Test
  void aVariableOfAPartInTheFileMakesNoSecondPart() {
    Settings file = Settings.of(Map.of("engage.channel.sms_bulk.plugin", "console"));
    Settings both =
        Settings.ofEnvironment(Map.of("ENGAGE_CHANNEL_SMS_BULK_PLUGIN", "twilio-sms")).over(file);

    assertThat(both.parts("channel", "plugin")).containsExactly("sms_bulk");
    assertThat(both.at("channel.sms_bulk").text("plugin").required()).isEqualTo("twilio-sms");
  }

  @Test
  void whatKubernetesSaysOfAServiceOfTheSameNameIsLeftAlone() {
    Settings settings =
        Settings.ofEnvironment(
            Map.of(
                "ENGAGE_PORT", "tcp://10.0.0.1:80",
                "ENGAGE_PORT_80_TCP_ADDR", "10.0.0.1",
                "ENGAGE_SERVICE_HOST", "10.0.0.1",
                "ENGAGE_SERVICE_PORT_HTTP", "80"));

    assertThatCode(settings::check).doesNotThrowAnyException();
  }

  @Test
  void aNameIsNotTakenForOneThatOnlyResemblesItAsAWhole() {
    Settings settings = Settings.of(Map.of("engage.safety.house.plugin", "standard"));
    settings.text("store.plugin").optional();

    assertThat(problems(settings).get(0).message()).doesNotContain("did you mean");
  }

  @Test
  void aBlankSettingCountsAsNotSaid() {
    Settings settings = Settings.of(Map.of("engage.host", "  "));

    assertThat(settings.text("host").optional()).isEmpty();
    assertThatCode(settings::check).doesNotThrowAnyException();
  }

  @Test
  void readingAgainBeginsAfresh() {
    Settings settings = Settings.of(Map.of("engage.port", "many"));
    settings.integer("port").optional();
    Settings again = settings.unread();
    again.text("port").optional();

    assertThatCode(again::check).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("S19: neither values nor secrets show in settings, problems or services")
  void valuesAndSecretsDoNotShow() {
    String canary = "c4n4ry";
    Settings settings =
        Settings.of(
            Map.of("engage.password", canary, "engage.token", canary, "engage.pas", canary));
    Secret secret = settings.secret("password").where(s -> false, "must be longer").required();
    Secret token = settings.secret("token").required();

    assertThat(List.of(settings, secret, token, settings.secret("token"), problems(settings)))
        .noneMatch(shown -> shown.toString().contains(canary));
    assertThat(Services.none().with(String.class, "key", canary).toString()).doesNotContain(canary);
  }

  @Test
  void secretsAreEqualWhenTheirTextsAre() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
    assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b"));
  }

  private static List<Problem> problems(Settings settings) {
    return catchThrowableOfType(SettingsException.class, settings::check).problems();
  }
}
