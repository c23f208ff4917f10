package io.engage.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plugin that is complete, discovered and proven is small, and stays so. */
class SmallestPluginTest {

  private static final List<Path> FILES =
      List.of(
          Path.of("src/main/java/com/example/console/ConsoleChannel.java"),
          Path.of("src/main/java/com/example/console/ConsoleChannelFactory.java"),
          Path.of("src/main/resources/META-INF/services/io.engage.channel.ChannelFactory"),
          Path.of("src/test/java/com/example/console/ConsoleChannelTest.java"));

  @Test
  void aChannelWithItsFactoryAndTestsTakesFewerThanSixtyLines() throws IOException {
    int lines = 0;
    for (Path file : FILES) {
      lines += (int) Files.readAllLines(file).stream().filter(SmallestPluginTest::counts).count();
    }

    assertThat(lines).isBetween(1, 59);
  }

  private static boolean counts(String line) {
    return !line.isBlank() && !line.startsWith("// ");
  }
}
