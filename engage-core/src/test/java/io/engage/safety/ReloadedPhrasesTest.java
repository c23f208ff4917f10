package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.content.MessageContent;
import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D2: phrase lists are files, replaceable at run time")
class ReloadedPhrasesTest {

  @TempDir private Path directory;
  private Path first;
  private Path second;
  private Instant now = Instant.parse("2026-11-21T06:00:00Z");
  private int writes;

  @BeforeEach
  void writeTheLists() throws IOException {
    first = directory.resolve("first.txt");
    second = directory.resolve("second.txt");
    write(first, "one phrase");
    write(second, "[scam high]\nother phrase");
  }

  @Test
  void thePhrasesOfAllFilesCount() {
    SafetyFilter filter = filter();

    assertThat(blocks(filter, "This is one phrase")).isTrue();
    assertThat(blocks(filter, "This is the other phrase")).isTrue();
    assertThat(blocks(filter, "This is a third phrase")).isFalse();
  }

  @Test
  void aChangedFileIsReadAgainAfterThePause() throws IOException {
    SafetyFilter filter = filter();
    write(first, "third phrase");

    assertThat(blocks(filter, "This is a third phrase")).isFalse();
    now = now.plus(ReloadedPhrases.PAUSE);
    assertThat(blocks(filter, "This is a third phrase")).isTrue();
    assertThat(blocks(filter, "This is one phrase")).isFalse();
    assertThat(blocks(filter, "This is the other phrase")).isTrue();
  }

  @Test
  void aBrokenFileIsRefusedAndTheOldListStaysUntilItIsMended() throws IOException {
    SafetyFilter filter = filter();

    for (String broken : List.of("[scam grave]\nthird phrase", "", "***")) {
      write(first, broken);
      later();
      assertThat(blocks(filter, "This is one phrase")).as(broken).isTrue();
    }
    write(first, "third phrase");
    later();
    assertThat(blocks(filter, "This is a third phrase")).isTrue();
  }

  @Test
  void aFileThatIsGoneOrNoTextLeavesTheOldList() throws IOException {
    SafetyFilter filter = filter();

    Files.delete(first);
    later();
    assertThat(blocks(filter, "This is one phrase")).isTrue();
    Files.write(first, new byte[] {(byte) 0xC3, (byte) 0x28});
    later();
    assertThat(blocks(filter, "This is one phrase")).isTrue();
  }

  @Test
  void aFileThatCouldNotBeReadIsReadAgainEvenIfItLooksTheSame() throws IOException {
    SafetyFilter filter = filter();
    FileTime written = FileTime.from(now.plusSeconds(3600));

    Files.write(first, "\u00FF".repeat(12).getBytes(StandardCharsets.ISO_8859_1));
    Files.setLastModifiedTime(first, written);
    later();
    assertThat(blocks(filter, "This is one phrase")).isTrue();
    Files.writeString(first, "third phrase");
    Files.setLastModifiedTime(first, written);
    later();
    assertThat(blocks(filter, "This is a third phrase")).isTrue();
  }

  @Test
  void whatCannotBeReadAtTheStartIsToldAtTheStart() throws IOException {
    write(first, "[scam grave]");
    assertThatThrownBy(this::filter).isInstanceOf(SettingsException.class);

    Files.delete(first);
    assertThatThrownBy(this::filter).isInstanceOf(UncheckedIOException.class);
  }

  private SafetyFilter filter() {
    return SafetyFilters.bannedPhrases(List.of(first, second), () -> now);
  }

  private void later() {
    now = now.plus(Duration.ofSeconds(3));
  }

  /** A file system may tell times by the second; each write is a minute after the one before. */
  private void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(60L * ++writes)));
  }

  private static boolean blocks(SafetyFilter filter, String body) {
    ScreenedText text =
        new ScreenedText(
            MessageContent.of("Subject", body), Locale.ENGLISH, ChannelId.EMAIL, Map.of());
    return filter.check(text) instanceof SafetyVerdict.Blocked;
  }
}
