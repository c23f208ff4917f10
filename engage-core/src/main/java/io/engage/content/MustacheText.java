package io.engage.content;

import com.github.mustachejava.MustacheException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One compiled piece of plain text. The library reads it; what it read is written here, since
 * values are looked up in maps alone, are never compiled and need no escaping.
 */
final class MustacheText {

  /** Whatever mustache knows beyond values, sections and comments. */
  private static final Pattern REFUSED = Pattern.compile("\\{\\{\\s*([{&=<>$%@+])");

  private static final Pattern COMMENT = Pattern.compile("\\{\\{\\s*!");

  /** Room for the facts of an ordinary text. */
  private static final int FACTS = 64;

  private final List<Piece> pieces;
  private final int room;

  private MustacheText(List<Piece> pieces, int room) {
    this.pieces = pieces;
    this.room = room;
  }

  /**
   * Compiles a text.
   *
   * @throws MustacheException when a section or comment is not closed, or for anything but values,
   *     sections and comments
   */
  static MustacheText compile(String name, String text) {
    Matcher refused = REFUSED.matcher(text);
    if (refused.find()) {
      throw new MustacheException(
          refused.group(1).equals(">")
              ? "partials are not supported"
              : "{{" + refused.group(1) + "…}} is not supported; write {{name}}");
    }
    if (leavesCommentOpen(text)) {
      throw new MustacheException("has a comment that is not closed: {{! … }}");
    }
    return new MustacheText(
        new PieceFactory().pieces(new StringReader(text), name), text.length() + FACTS);
  }

  /** The library would take all that follows for the comment, up to the end of some later tag. */
  private static boolean leavesCommentOpen(String text) {
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      int end = text.indexOf("}}", comment.end());
      int next = text.indexOf("{{", comment.end());
      if (end < 0 || (next >= 0 && next < end)) {
        return true;
      }
    }
    return false;
  }

  /** What it is made of. */
  List<Piece> pieces() {
    return pieces;
  }

  String render(Shown shown) {
    if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Literal same) {
      return same.text();
    }
    StringBuilder out = new StringBuilder(room);
    pieces.forEach(piece -> piece.write(out, shown));
    return out.toString();
  }
}
