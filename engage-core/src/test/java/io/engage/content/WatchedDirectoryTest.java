package io.engage.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.engage.error.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A directory whose files change while the pipeline runs (C2). */
class WatchedDirectoryTest {

  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Logger logger = (Logger) LoggerFactory.getLogger(Shelf.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private int changes;

  @TempDir private Path directory;

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  @Test
  void aChangedFileIsTakenWhenItIsTimeToLook() throws IOException {
    write("reminder_en_v1", "Old words");
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);
    write("reminder_en_v1", "New words");

    assertThat(words(catalog)).isEqualTo("Old words");
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("New words");
  }

  @Test
  void aNewVersionAndOneThatIsGoneAreNoticed() throws IOException {
    write("reminder_en_v1", "First");
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);

    write("reminder_en_v2", "Second");
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Second");

    Files.delete(directory.resolve("reminder_en_v2.mustache"));
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("First");
  }

  @Test
  void aBrokenFileIsRefusedWithOneWarningAndTakenOnceItIsMended() throws IOException {
    write("reminder_en_v1", "Old words");
    write("receipt_en_v1", "Old receipt");
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);
    write("reminder_en_v1", "{{undeclared}}");
    write("receipt_en_v1", "New receipt");

    for (int i = 0; i < 5; i++) {
      pass(EVERY);
      assertThat(words(catalog)).isEqualTo("Old words");
    }
    assertThat(words(catalog, "receipt")).isEqualTo("Old receipt");
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("template.reminder_en_v1.facts.undeclared: is used but not declared");

    write("reminder_en_v1", "Mended words");
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Mended words");
    assertThat(words(catalog, "receipt")).isEqualTo("New receipt");
  }

  @Test
  void aDirectoryThatIsAwayLeavesWhatWasRead() throws IOException {
    Path inner = Files.createDirectory(directory.resolve("templates"));
    Files.writeString(inner.resolve("reminder_en_v1.mustache"), text("Words"));
    TemplateCatalog catalog = TemplateCatalog.watching(inner, now::get, EVERY);
    Files.move(inner, directory.resolve("elsewhere"));

    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Words");
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Words");
    assertThat(warnings()).singleElement().asString().contains("NoSuchFileException");
  }

  @Test
  void anEmptiedDirectoryLeavesWhatWasRead() throws IOException {
    write("reminder_en_v1", "Words");
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);
    Files.delete(directory.resolve("reminder_en_v1.mustache"));

    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Words");
    assertThatThrownBy(catalog::reload)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("has no files any more");
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Words");
    assertThat(warnings()).singleElement().asString().contains("has no files any more");

    write("reminder_en_v1", "New words");
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("New words");
  }

  @Test
  void whatAnEditorLeavesBesideAFileStopsNothing() throws IOException {
    write("reminder_en_v1", "Old words");
    Files.createSymbolicLink(directory.resolve(".#reminder_en_v1.mustache"), Path.of("me@host.1"));
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);
    write("reminder_en_v1", "New words");

    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("New words");
  }

  @Test
  void aFileThatCouldNotBeReadIsTriedAgainThoughItLooksTheSame() throws IOException {
    write("reminder_en_v1", "Old words");
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);
    Path file = directory.resolve("reminder_en_v1.mustache");
    FileTime changed = FileTime.fromMillis(1_000_000);
    byte[] readable = text("New words").getBytes(StandardCharsets.UTF_8);
    byte[] broken = readable.clone();
    broken[broken.length - 1] = (byte) 0xFF;
    Files.write(file, broken);
    Files.setLastModifiedTime(file, changed);

    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("Old words");
    assertThat(warnings()).singleElement().asString().contains("MalformedInputException");
    Files.write(file, readable);
    Files.setLastModifiedTime(file, changed);
    pass(EVERY);
    assertThat(words(catalog)).isEqualTo("New words");
  }

  @Test
  void whoAsksForItGetsTheFilesAtOnceAndEveryProblem() throws IOException {
    write("reminder_en_v1", "Old words");
    TemplateCatalog catalog = TemplateCatalog.watching(directory, now::get, EVERY);

    write("reminder_en_v1", "{{undeclared}}");
    assertThatThrownBy(catalog::reload).isInstanceOf(SettingsException.class);
    assertThat(words(catalog)).isEqualTo("Old words");

    write("reminder_en_v1", "New words");
    catalog.reload();
    assertThat(words(catalog)).isEqualTo("New words");
  }

  @Test
  void promptsAreReadAnewLikewise() throws IOException {
    Path file = directory.resolve("smartengage_bn_v1.prompt");
    Files.writeString(file, "Write.");
    PromptCatalog catalog = PromptCatalog.watching(directory, now::get, EVERY);
    Files.writeString(file, "Write kindly.");

    pass(EVERY);
    assertThat(catalog.require("smartengage", Locale.forLanguageTag("bn")).text())
        .isEqualTo("Write kindly.");
  }

  private List<String> warnings() {
    return log.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  /** Every change has a stamp of its own, however coarse the clock of the file system is. */
  private void write(String id, String body) throws IOException {
    Path file = directory.resolve(id + ".mustache");
    Files.writeString(file, text(body));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * ++changes));
  }

  private static String text(String body) {
    return "approved: Tests, 2026-11-01\nsubject: s\n\n" + body;
  }

  private static String words(TemplateCatalog catalog) {
    return words(catalog, "reminder");
  }

  private static String words(TemplateCatalog catalog, String name) {
    return catalog.require(name, Locale.ENGLISH).render(java.util.Map.of()).body();
  }
}
