package io.engage.email;

import io.engage.content.HtmlTemplate;
import io.engage.error.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The files that layouts are, and the names they may use. */
final class LayoutPage {

  private static final Set<String> NAMES =
      Set.of(
          "lang",
          "dir",
          "subject",
          "preview",
          "brand",
          "start",
          "end",
          "heading",
          "paragraphs",
          "lines",
          "follows",
          "text",
          "details",
          "rows",
          "label",
          "value",
          "highlight",
          "link",
          "url",
          "references",
          "notice",
          "sender",
          "name",
          "postalAddress",
          "contact",
          "privacy",
          "unsubscribe",
          "words-copy",
          "words-contact",
          "words-privacy",
          "words-unsubscribe");

  /** Checked before they come here. */
  private static final Set<String> ADDRESSES = Set.of("url", "privacy", "unsubscribe");

  /** Likewise. */
  private static final Set<String> COLOURS = Set.of("start", "end");

  private LayoutPage() {}

  /** The one that lies beside this class. */
  static HtmlTemplate standard() {
    return beside(LayoutPage.class, "layout.mustache");
  }

  static HtmlTemplate beside(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new SettingsException(
            "layout." + name, "is not on the class path beside " + anchor.getName());
      }
      return page(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the layout " + name, e);
    }
  }

  static HtmlTemplate file(Path file) {
    try {
      return page(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new SettingsException("layout." + file, "cannot be read");
    }
  }

  private static HtmlTemplate page(String name, String html) {
    return HtmlTemplate.compile("layout." + name, html, NAMES, ADDRESSES, COLOURS);
  }
}
