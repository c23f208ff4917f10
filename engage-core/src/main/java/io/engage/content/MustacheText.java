package io.engage.content;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One compiled piece of plain text. Values are looked up in maps alone and are never compiled. */
final class MustacheText {

  /** Whatever mustache knows beyond values, sections and comments. */
  private static final Pattern REFUSED = Pattern.compile("\\{\\{\\s*([{&=<>$%@+])");

  private final Mustache compiled;

  private MustacheText(Mustache compiled) {
    this.compiled = compiled;
  }

  /**
   * Compiles a text.
   *
   * @throws MustacheException when a section is not closed, or for anything but values and sections
   */
  static MustacheText compile(String name, String text) {
    Matcher refused = REFUSED.matcher(text);
    if (refused.find()) {
      throw new MustacheException(
          refused.group(1).equals(">")
              ? "partials are not supported"
              : "{{" + refused.group(1) + "…}} is not supported; write {{name}}");
    }
    return new MustacheText(new PlainText().compile(new StringReader(text), name));
  }

  /** What it is made of. */
  Code[] codes() {
    return compiled.getCodes() == null ? new Code[0] : compiled.getCodes();
  }

  String render(Map<String, ?> values) {
    StringWriter out = new StringWriter(256);
    compiled.execute(out, values);
    return out.toString();
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
