package io.engage.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Code in the documentation is code that compiles and runs: every block of Java or properties names
 * the region of a file that it shows, and shows it to the letter.
 */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE_BLOCK =
      Pattern.compile(
          "(?:<!-- snippet: (?<file>[^#\\n]+)#(?<region>\\S+) -->\\n)?```(?:java|properties)\\n(?<code>.*?)\\n```",
          Pattern.DOTALL);
  private static final Pattern LOCAL_LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");

  @Test
  void everyBlockOfCodeIsTheRegionOfAFileThatItNames() {
    List<String> wrong = new ArrayList<>();
    int blocks = 0;
    for (Path page : pages()) {
      Matcher block = CODE_BLOCK.matcher(read(page));
      while (block.find()) {
        blocks++;
        if (!shownToTheLetter(block)) {
          wrong.add(page + ": " + block.group("file") + "#" + block.group("region"));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(blocks).isPositive();
  }

  @Test
  void everyBlockOfCodeIsClosed() {
    List<String> open = new ArrayList<>();
    for (Path page : pages()) {
      List<String> fences = read(page).lines().filter(line -> line.startsWith("```")).toList();
      boolean closed = fences.size() % 2 == 0;
      for (int i = 1; closed && i < fences.size(); i += 2) {
        closed = fences.get(i).equals("```");
      }
      if (!closed) {
        open.add(page.toString());
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void everyLinkToAFileLeadsToOne() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LOCAL_LINK.matcher(read(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(page + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean shownToTheLetter(Matcher block) {
    return block.group("file") != null
        && block.group("code").equals(region(block.group("file"), block.group("region")));
  }

  private static String region(String file, String name) {
    String text = read(ROOT.resolve(file));
    Matcher region =
        Pattern.compile(
                "^ *(?://|#) snippet: " + Pattern.quote(name) + "\\n(.*?)\\n *(?://|#) end$",
                Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(text);
    return region.find()
        ? region.group(1).stripTrailing().stripIndent()
        : "no region " + name + " in " + file;
  }

  private static List<Path> pages() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(docs, top).filter(p -> p.toString().endsWith(".md")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
