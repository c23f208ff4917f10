package io.engage.examples.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The jars as an application runs them: on the module path and on the class path. */
class ModulePathTest {

  private static final String MAIN = "com.example.host.Host";
  private static final String SENT = "(?s).*outcome: Sent\\[[^]]*providerId=flew-with-4].*";

  private static @TempDir Path directory;
  private static Path host;
  private static Path pigeon;

  @BeforeAll
  static void compileTheModules() throws IOException {
    if (!Jars.arePackaged()) {
      LoggerFactory.getLogger(ModulePathTest.class)
          .warn("ModulePathTest is skipped, since there are no jars yet: run mvn verify");
    }
    assumeTrue(Jars.arePackaged(), "there are no jars yet: run mvn verify");
    host = ModuleSources.compile("host", Jars.shipped(), directory);
    pigeon = ModuleSources.compile("pigeon", Jars.shipped(), directory);
  }

  @Test
  void aHostOnTheModulePathFindsPluginsDeclaredEitherWay() throws Exception {
    ChildJvm jvm = onModulePath(Jars.shipped(host, pigeon), Part.everything());

    assertThat(jvm.output()).matches(SENT);
    assertThat(jvm.exit()).isZero();
    assertThat(Part.ALL)
        .allSatisfy(
            part ->
                assertThat(jvm.output())
                    .containsPattern(
                        part.plugin() + " \\(\\S+ in module " + part.module() + "\\)"));
  }

  @Test
  void theSameHostOnTheClassPathDoesTheSame() throws Exception {
    Path services = Files.createDirectories(directory.resolve("line/META-INF/services"));
    Files.writeString(
        services.resolve("io.engage.channel.ChannelFactory"), "com.example.pigeon.PigeonFactory");
    Path line = directory.resolve("line");

    ChildJvm jvm = onClassPath(Jars.shipped(host, pigeon, line), Part.everything());

    assertThat(jvm.output()).matches(SENT);
    assertThat(jvm.exit()).isZero();
    assertThat(Part.ALL)
        .allSatisfy(
            part -> assertThat(jvm.output()).containsPattern(part.plugin() + " \\(\\S+ in /"));
  }

  @Test
  void aNameThatNoModuleProvidesIsToldWithWhatIsThereAndTheLineToAdd() throws Exception {
    Properties asking = Part.everything();
    asking.setProperty("engage.channel.pigeon.plugin", "owl");

    ChildJvm jvm = onModulePath(Jars.shipped(host, pigeon), asking);

    assertThat(jvm.exit()).isEqualTo(1);
    assertThat(jvm.output())
        .contains(
            "engage.channel.pigeon.plugin: there is no channel plugin \"owl\"",
            "provides io.engage.channel.ChannelFactory with",
            "META-INF/services/io.engage.channel.ChannelFactory",
            "pigeon (com.example.pigeon.PigeonFactory in module com.example.pigeon)",
            "smtp (io.engage.email.SmtpChannelFactory in module io.engage.email)");
  }

  @Test
  void aPluginOfOursThatIsMissingIsToldWithItsDependency() throws Exception {
    ChildJvm jvm =
        onModulePath(Jars.shippedWithout("engage-email", host, pigeon), Part.everything());

    assertThat(jvm.exit()).isEqualTo(1);
    assertThat(jvm.output())
        .contains("\"smtp\"; it is in io.engage:engage-email: add that dependency.");
  }

  /** Without {@code --add-modules} nothing would be there but what somebody requires (ADR 8). */
  private static ChildJvm onModulePath(String jars, Properties settings) throws Exception {
    return ChildJvm.run(
        directory,
        List.of(
            "-p",
            jars,
            "--add-modules",
            "ALL-MODULE-PATH",
            "-m",
            "com.example.host/" + MAIN,
            file(settings)));
  }

  private static ChildJvm onClassPath(String jars, Properties settings) throws Exception {
    return ChildJvm.run(directory, List.of("-cp", jars, MAIN, file(settings)));
  }

  private static String file(Properties settings) throws IOException {
    Path file = Files.createTempFile(directory, "host", ".properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    return file.toString();
  }
}
