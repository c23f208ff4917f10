package io.engage.content;

import java.util.List;
import java.util.Map;

/** What a compiled text is made of. Only values and sections of mustache are known. */
sealed interface Piece {

  /** Writes what it says to one reader. */
  void write(StringBuilder out, Shown shown);

  /** Words that are the same for everybody. */
  record Literal(String text) implements Piece {
    @Override
    public void write(StringBuilder out, Shown shown) {
      out.append(text);
    }
  }

  /** A value's place. What is not known leaves it empty. */
  record Place(String tag) implements Piece {
    @Override
    public void write(StringBuilder out, Shown shown) {
      String text = shown.find(tag);
      if (text != null) {
        out.append(text);
      }
    }
  }

  /** A section: once where there is something, and once for each row of a list. */
  record Section(String tag, List<Piece> pieces) implements Piece {
    @Override
    public void write(StringBuilder out, Shown shown) {
      List<Map<String, String>> rows = shown.rows(tag);
      if (rows != null) {
        rows.forEach(row -> writeAll(pieces, out, shown.within(row)));
      } else if (shown.has(tag)) {
        writeAll(pieces, out, shown);
      }
    }
  }

  /** An inverted section: where there is nothing. */
  record Otherwise(String tag, List<Piece> pieces) implements Piece {
    @Override
    public void write(StringBuilder out, Shown shown) {
      if (shown.rows(tag) == null && !shown.has(tag)) {
        writeAll(pieces, out, shown);
      }
    }
  }

  private static void writeAll(List<Piece> pieces, StringBuilder out, Shown shown) {
    for (Piece piece : pieces) {
      piece.write(out, shown);
    }
  }
}
