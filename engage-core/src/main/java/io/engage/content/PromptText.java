package io.engage.content;

import io.engage.error.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An instruction whose sections are shown or not; all other tags are the model's to write. */
final class PromptText {

  private static final Pattern SECTION =
      Pattern.compile("\\{\\{\\s*([#^/])\\s*([^}\\s]+)\\s*}}\n?");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(\\{?)\\{\\{\\s*(" + Placeholders.NAME + "(?:\\.[a-z]+)?)\\s*}}(}?)");

  private final List<Piece> pieces = new ArrayList<>();

  private PromptText() {}

  /** A text without sections. */
  static PromptText plain(String text) {
    PromptText plain = new PromptText();
    plain.pieces.add(new Piece(text, Optional.empty(), true));
    return plain;
  }

  static PromptText read(
      String path, String text, Optional<DeclaredFacts> facts, Problems problems) {
    PromptText read = new PromptText();
    Optional<Matcher> open = Optional.empty();
    Matcher tag = SECTION.matcher(text);
    int from = 0;
    while (tag.find()) {
      read.add(text.substring(from, tag.start()), open);
      from = tag.end();
      boolean closes = tag.group(1).equals("/");
      boolean fits =
          closes ? open.filter(o -> o.group(2).equals(tag.group(2))).isPresent() : open.isEmpty();
      problems.require(
          fits, path, tag.group().strip() + " closes nothing, or stands within another section");
      open = closes ? Optional.empty() : Optional.of(copy(tag));
    }
    read.add(text.substring(from), open);
    problems.require(open.isEmpty(), path, "has a section that is not closed");
    facts.ifPresent(declared -> read.check(path, declared, problems));
    return read;
  }

  /** What the model is told when these facts are known. */
  String told(Set<String> known) {
    String text =
        pieces.stream()
            .filter(piece -> piece.isTold(known))
            .map(Piece::text)
            .collect(Collectors.joining());
    return text.strip();
  }

  private void add(String text, Optional<Matcher> section) {
    pieces.add(
        new Piece(
            text,
            section.map(open -> open.group(2)),
            section.map(open -> open.group(1).equals("#")).orElse(true)));
  }

  private void check(String path, DeclaredFacts declared, Problems problems) {
    for (Piece piece : pieces) {
      piece.fact().ifPresent(name -> require(path, name, declared, problems));
      Matcher tag = PLACEHOLDER.matcher(piece.text());
      while (tag.find()) {
        check(path, Use.of(tag.group(2)), declared, problems);
        problems.require(
            tag.group(1).isEmpty() && tag.group(3).isEmpty(),
            path,
            tag.group() + " is in more braces than two");
      }
    }
  }

  private static void check(String path, Use use, DeclaredFacts declared, Problems problems) {
    require(path, use.name(), declared, problems);
    Optional<FactType> type = declared.type(use.name());
    String place = path + ".facts." + use.name();
    problems.require(
        use.form().isEmpty() || type.filter(t -> t.forms().contains(use.form())).isPresent(),
        place,
        "has no form ." + use.form());
    problems.require(
        type.filter(FactKind.FLAG::equals).isEmpty(),
        place,
        "is a flag, which opens sections and has no text");
  }

  private static void require(String path, String name, DeclaredFacts declared, Problems problems) {
    problems.require(
        declared.find(name).isPresent(),
        path + ".facts." + name,
        "is used but not declared; add it to the line \"facts:\"");
  }

  private static Matcher copy(Matcher tag) {
    Matcher copy = SECTION.matcher(tag.group());
    return copy.find() ? copy : tag;
  }

  /** A piece of text, and of which fact it depends whether it is told. */
  private record Piece(String text, Optional<String> fact, boolean whenKnown) {
    boolean isTold(Set<String> known) {
      return fact.map(name -> known.contains(name) == whenKnown).orElse(true);
    }
  }
}
