package io.engage.examples.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be looked at.
 *
 * @param template one template's name; all when empty
 * @param locales in which languages
 * @param out into which directory
 */
record PreviewSettings(Optional<String> template, List<Locale> locales, Path out) {

  private static final String USUAL_DIRECTORY = "engage-preview";

  /**
   * Reads the options.
   *
   * @throws BadInputException naming the first option that cannot be
   */
  static PreviewSettings of(CommandLine line) {
    return new PreviewSettings(
        line.value(Option.TEMPLATE).map(PreviewSettings::known),
        line.value(Option.LOCALE).map(PreviewSettings::locale).orElse(Gallery.LOCALES),
        directory(line.value(Option.OUT).orElse(USUAL_DIRECTORY)));
  }

  /** Every mail that is asked for. */
  List<GalleryMail> mails() {
    return Gallery.mails(name -> template.isEmpty() || template.get().equals(name), locales);
  }

  private static String known(String template) {
    List<String> names = Gallery.names();
    if (!names.contains(template)) {
      throw new BadInputException(
          Option.TEMPLATE.spelling(), "is none of " + String.join(", ", names));
    }
    return template;
  }

  private static List<Locale> locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (!Gallery.LOCALES.contains(locale)) {
      throw new BadInputException(Option.LOCALE.spelling(), "must be bn or en");
    }
    return List.of(locale);
  }

  private static Path directory(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new BadInputException(Option.OUT.spelling(), "is no name of a directory");
    }
  }
}
