package io.engage.benchmarks.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text and what somebody said of it.
 *
 * @param label the first column
 * @param text the second column
 */
public record LabelledText(String label, String text) {

  /** Reads a file of two columns with a tab between them, below one line of headings. */
  static List<LabelledText> read(Path file) throws IOException {
    // Not as lines of Files: some texts hold other characters that end a line.
    String[] rows = Files.readString(file, StandardCharsets.UTF_8).split("\r?\n", -1);
    return Stream.of(rows)
        .skip(1)
        .filter(row -> row.indexOf('\t') > 0)
        .map(row -> row.split("\t", 2))
        .map(columns -> new LabelledText(columns[0], columns[1]))
        .toList();
  }
}
