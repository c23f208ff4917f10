package io.engage.content;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;

/**
 * A page with places for words, for channels that show HTML. It is mustache; values come from maps
 * alone, are always escaped and are never compiled, and there are no partials. Immutable; safe for
 * several threads.
 */
public final class HtmlTemplate {

  private final Mustache compiled;

  private HtmlTemplate(Mustache compiled) {
    this.compiled = compiled;
  }

  /**
   * Compiles a page.
   *
   * @param path what problems are told of: {@code layout}
   * @param names every name that a value or section may have
   * @param addresses those of the names that hold an address and may stand in {@code href}, {@code
   *     src} or {@code background}; whoever renders has checked their schemes
   * @param colours those that hold a colour and may stand in {@code style} or {@code bgcolor};
   *     whoever renders has checked their form. All others stand in text, and in the attributes
   *     {@code title}, {@code alt}, {@code lang}, {@code dir} and {@code aria-…}
   * @throws SettingsException with everything that is wrong: a name that is not known, a tag that
   *     would not escape, a partial, a value where escaping does not help
   */
  public static HtmlTemplate compile(
      String path, String html, Set<String> names, Set<String> addresses, Set<String> colours) {
    Problems problems = new Problems();
    new HtmlRules(path, names, addresses, colours, problems).check(html);
    problems.throwIfAny();
    try {
      return new HtmlTemplate(new Escaping().compile(new StringReader(html), path));
    } catch (MustacheException e) {
      throw new SettingsException(path, String.valueOf(e.getMessage()));
    }
  }

  /** The page with these values: texts, maps of values, lists of maps. */
  public String render(Map<String, Object> values) {
    StringWriter out = new StringWriter(8 * 1024);
    compiled.execute(out, values);
    return out.toString();
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
