package io.engage.email;

import io.engage.content.HtmlTemplate;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mails look: one column that fits phones and desktops, in light and dark, with a coloured
 * header, the words, a highlighted offer, one button, and the footer the law asks for. Immutable.
 */
public final class EmailLayout {

  static final String COLOUR_FORM = "must be written like #0f766e";

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final Optional<String> brand;
  private final String start;
  private final String end;
  private final HtmlTemplate page;

  private EmailLayout(Optional<String> brand, String start, String end, HtmlTemplate page) {
    this.page = page;
    this.brand = brand;
    this.start = start;
    this.end = end;
  }

  /** Teal, under the name of the sender. */
  public static EmailLayout standard() {
    return new EmailLayout(Optional.empty(), "#0f766e", "#115e59", LayoutPage.standard());
  }

  /**
   * The name in the header; by default the one mails come from.
   *
   * @throws SettingsException when it is blank
   */
  public EmailLayout brand(String name) {
    new Problems()
        .require(!name.isBlank(), "layout.brand", "must not be blank; leave it out instead")
        .throwIfAny();
    return new EmailLayout(Optional.of(name), start, end, page);
  }

  /**
   * The colours between which the header runs; the button has the first. White text stands on both,
   * so both should be dark.
   *
   * @param start like {@code #0f766e}
   * @param end like {@code #115e59}
   * @throws SettingsException when one is no colour of that form
   */
  public EmailLayout colours(String start, String end) {
    new Problems()
        .require(isColour(start), "layout.colours.start", COLOUR_FORM)
        .require(isColour(end), "layout.colours.end", COLOUR_FORM)
        .throwIfAny();
    return new EmailLayout(brand, start, end, page);
  }

  /**
   * A page of the host's own: HTML with the names that {@code docs/content.md} lists.
   *
   * @throws SettingsException with everything that is wrong with it: a name that no mail has, a tag
   *     that would not be escaped, a partial, a value where escaping does not help
   */
  public EmailLayout page(Path file) {
    return new EmailLayout(brand, start, end, LayoutPage.file(file));
  }

  /**
   * A page of the host's own, beside a class of its.
   *
   * @throws SettingsException as for a file, and when it is not there
   */
  public EmailLayout page(Class<?> anchor, String name) {
    return new EmailLayout(brand, start, end, LayoutPage.beside(anchor, name));
  }

  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }

  HtmlTemplate page() {
    return page;
  }

  Optional<String> brand() {
    return brand;
  }

  String start() {
    return start;
  }

  String end() {
    return end;
  }
}
