package io.engage.examples.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our own parts keep their contracts in named modules too. All jars are on the module path but one,
 * see {@link Jars#noModules()}. The tests of a module are patched into it, so that they see what
 * they see on the class path.
 */
class ModulePathContractsTest {

  private static final Map<String, List<String>> CONTRACTS =
      Map.of(
          "testkit",
          List.of("InMemoryStoreTest", "InMemorySegmentSourceTest", "SafetyFilterContractTest"),
          "email",
          List.of("SmtpChannelContractTest", "SmtpFactoryContractTest"),
          "jdbc",
          List.of(
              "H2StoreContractTest",
              "H2SegmentSourceContractTest",
              "JdbcStoreFactoryContractTest",
              "SqlSegmentSourceFactoryContractTest"),
          "openai",
          List.of("OpenAiGeneratorContractTest", "OpenAiGeneratorFactoryContractTest"),
          "sms",
          List.of("SmsContractTest", "TwilioSmsFactoryTest", "TwilioWhatsAppFactoryTest"));

  private @TempDir Path directory;

  @Test
  void everyContractHoldsInNamedModules() throws Exception {
    assumeTrue(Jars.arePackaged(), "there are no jars yet: run mvn verify");
    Path main = ModuleSources.compile("contracts", Jars.modules(), directory);

    ChildJvm jvm = ChildJvm.run(directory, command(Jars.modules(main)));

    assertThat(jvm.output()).contains(", 0 failed").doesNotContain(" in unnamed module");
    assertThat(jvm.exit()).isZero();
    assertThat(tests())
        .allSatisfy(
            test ->
                assertThat(jvm.output())
                    .contains(test + " in module " + test.substring(0, test.lastIndexOf('.'))));
  }

  private static List<String> command(String jars) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", Jars.noModules()));
    command.addAll(List.of("-p", jars, "--add-modules", "ALL-MODULE-PATH"));
    for (String module : CONTRACTS.keySet()) {
      Path tests = Path.of("..", "engage-" + module, "target", "test-classes");
      command.addAll(List.of("--patch-module", "io.engage." + module + "=" + tests));
    }
    command.addAll(List.of("-m", "com.example.contracts/com.example.contracts.Contracts"));
    command.addAll(tests());
    return command;
  }

  private static List<String> tests() {
    return CONTRACTS.entrySet().stream()
        .flatMap(entry -> named(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Stream<String> named(String module, Collection<String> tests) {
    return tests.stream().map(test -> "io.engage." + module + "." + test);
  }
}
