package io.engage.content;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Has the library read a text, and keeps what it read. There are no partials. */
final class PieceFactory extends DefaultMustacheFactory {

  List<Piece> pieces(Reader text, String name) {
    return ((Pieces) compile(text, name)).pieces;
  }

  @Override
  public MustacheVisitor createMustacheVisitor() {
    return new Collector(this);
  }

  @Override
  public Reader getReader(String resourceName) {
    throw new MustacheException("partials are not supported: " + resourceName);
  }

  /** Is told of the parts of one text or section as they are read. */
  private static final class Collector extends DefaultMustacheVisitor {

    private final List<Piece> pieces = new ArrayList<>();

    Collector(DefaultMustacheFactory factory) {
      super(factory);
    }

    @Override
    public Mustache mustache(TemplateContext context) {
      return new Pieces(context, df, pieces);
    }

    @Override
    public void write(TemplateContext context, String text) {
      if (!text.isEmpty()) {
        pieces.add(new Piece.Literal(text));
      }
    }

    @Override
    public void value(TemplateContext context, String tag, boolean isEscaped) {
      pieces.add(new Piece.Place(tag));
    }

    @Override
    public void iterable(TemplateContext context, String tag, Mustache inside) {
      pieces.add(new Piece.Section(tag, ((Pieces) inside).pieces));
    }

    @Override
    public void notIterable(TemplateContext context, String tag, Mustache inside) {
      pieces.add(new Piece.Otherwise(tag, ((Pieces) inside).pieces));
    }
  }

  /** What the library hands on from a section to the text around it. */
  private static final class Pieces extends DefaultMustache {

    private final List<Piece> pieces;

    Pieces(TemplateContext context, DefaultMustacheFactory factory, List<Piece> pieces) {
      super(context, factory, new Code[0], context.file());
      this.pieces = List.copyOf(pieces);
    }
  }
}
