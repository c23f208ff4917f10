package io.engage.content;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.codes.IterableCode;
import com.github.mustachejava.codes.NotIterableCode;
import com.github.mustachejava.codes.ValueCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One compiled piece of plain text. Values are looked up in maps alone and are never compiled. */
final class MustacheText {

  private final Mustache compiled;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> unguarded = new LinkedHashSet<>();

  private MustacheText(Mustache compiled) {
    this.compiled = compiled;
    collect(compiled.getCodes(), Set.of());
  }

  /**
   * Compiles a text.
   *
   * @throws MustacheException when a section is not closed or a partial is asked for
   */
  static MustacheText compile(String name, String text) {
    return new MustacheText(new PlainText().compile(new StringReader(text), name));
  }

  /** Every name the text uses. */
  Set<String> used() {
    return used;
  }

  /** The names whose value is needed although no section of theirs stands around them. */
  Set<String> unguarded() {
    return unguarded;
  }

  String render(Map<String, String> facts) {
    StringWriter out = new StringWriter();
    compiled.execute(out, facts);
    return out.toString();
  }

  private void collect(Code[] codes, Set<String> guards) {
    for (Code code : codes == null ? new Code[0] : codes) {
      if (code instanceof ValueCode) {
        note(code.getName(), guards);
      } else if (code instanceof NotIterableCode) {
        used.add(code.getName());
        collect(code.getCodes(), guards);
      } else if (code instanceof IterableCode) {
        used.add(code.getName());
        Set<String> within = new LinkedHashSet<>(guards);
        within.add(code.getName());
        collect(code.getCodes(), within);
      }
    }
  }

  private void note(String name, Set<String> guards) {
    used.add(name);
    if (!guards.contains(name)) {
      unguarded.add(name);
    }
  }

  /** No HTML escaping, since channels escape for their own format, and no partials. */
  private static final class PlainText extends DefaultMustacheFactory {

    PlainText() {
      setObjectHandler(new MapsOnly());
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException("cannot write a value", e);
      }
    }

    @Override
    public Reader getReader(String resourceName) {
      throw new MustacheException("partials are not supported: " + resourceName);
    }
  }
}
