package io.engage.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** When the files of a directory were changed, and how long they were. */
record FileStamps(String where, Map<String, Stamp> files) {

  /** Two changes within the clock of the file system that keep the length are not told apart. */
  record Stamp(FileTime changed, long length) {}

  static FileStamps none() {
    return new FileStamps("", Map.of());
  }

  static FileStamps of(Path directory, String suffix) {
    Map<String, Stamp> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (CatalogFiles.isOne(name, suffix)) {
          BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
          files.put(name, new Stamp(seen.lastModifiedTime(), seen.size()));
        }
      }
      return new FileStamps(directory.toString(), files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files in " + directory, e);
    }
  }

  /** Where they are. */
  @Override
  public String toString() {
    return where;
  }
}
