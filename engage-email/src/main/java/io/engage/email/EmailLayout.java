package io.engage.email;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
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

  private EmailLayout(Optional<String> brand, String start, String end) {
    this.brand = brand;
    this.start = start;
    this.end = end;
  }

  /** Teal, under the name of the sender. */
  public static EmailLayout standard() {
    return new EmailLayout(Optional.empty(), "#0f766e", "#115e59");
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
    return new EmailLayout(Optional.of(name), start, end);
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
    return new EmailLayout(brand, start, end);
  }

  static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
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
