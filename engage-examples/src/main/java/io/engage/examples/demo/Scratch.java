package io.engage.examples.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory for files that are gone when the demo ends, also when it is stopped. */
final class Scratch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

  private final Path directory;
  private final Thread atEnd = new Thread(this::delete, "demo-scratch");

  private Scratch(Path directory) {
    this.directory = directory;
  }

  static Scratch open() {
    try {
      Scratch scratch = new Scratch(Files.createTempDirectory("engage-demo-"));
      Runtime.getRuntime().addShutdownHook(scratch.atEnd);
      return scratch;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the directory for temporary files", e);
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  @Override
  public void close() {
    delete();
    Runtime.getRuntime().removeShutdownHook(atEnd);
  }

  private void delete() {
    try (Stream<Path> listed = Files.list(directory)) {
      List<Path> files = listed.toList();
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      LOG.debug("Temporary files stay behind in {}", directory, e);
    }
  }
}
