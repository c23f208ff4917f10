package io.engage.email;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import io.engage.content.MapsOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The HTML template, compiled once. Values come from maps alone and are always escaped. */
final class HtmlPage {

  private final Mustache compiled;

  private HtmlPage(Mustache compiled) {
    this.compiled = compiled;
  }

  /** The template that lies beside this class. */
  static HtmlPage standard() {
    return of(read("layout.mustache"));
  }

  static HtmlPage of(String template) {
    return new HtmlPage(new Escaping().compile(new StringReader(template), "layout"));
  }

  String render(Map<String, Object> values) {
    StringWriter out = new StringWriter(8 * 1024);
    compiled.execute(out, values);
    return out.toString();
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the layout cannot be read", e);
    }
  }

  /** The library's own escaping, without partials. */
  private static final class Escaping extends DefaultMustacheFactory {

    Escaping() {
      setObjectHandler(new MapsOnly());
    }

    @Override
    public Reader getReader(String resourceName) {
      throw new MustacheException("partials are not supported: " + resourceName);
    }
  }
}
