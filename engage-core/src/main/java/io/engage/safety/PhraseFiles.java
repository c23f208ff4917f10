package io.engage.safety;

import io.engage.error.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Phrase lists of the host's own, and some that do not change.
 *
 * @param fixed the latter
 * @param files the former
 */
record PhraseFiles(PhraseList fixed, List<Path> files) {

  /**
   * By what a changed file is told from the one before.
   *
   * @param written when it was written
   * @param size its length; -1 when it cannot be read
   */
  record Stamp(FileTime written, long size) {

    private static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);

    private static Stamp of(Path file) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(now.lastModifiedTime(), now.size());
      } catch (IOException e) {
        return NONE;
      }
    }
  }

  PhraseFiles {
    files = List.copyOf(files);
  }

  List<Stamp> stamps() {
    return files.stream().map(Stamp::of).toList();
  }

  /**
   * Reads all of them.
   *
   * @throws java.io.UncheckedIOException when one cannot be read
   * @throws SettingsException with every line that is wrong
   */
  PhraseList read() {
    return files.stream().map(PhraseFiles::read).reduce(fixed, PhraseFiles::joined);
  }

  /**
   * A file that is being written may be empty for a moment; that is no wish to allow everything.
   */
  private static PhraseList read(Path file) {
    PhraseList list = PhraseList.fromFile(file);
    if (list.phrases().isEmpty()) {
      throw new SettingsException("phrases." + file.getFileName(), "has no phrase");
    }
    return list;
  }

  private static PhraseList joined(PhraseList before, PhraseList next) {
    return before.phrases().isEmpty() ? next : before.and(next);
  }
}
