package io.engage.content;

import io.engage.error.SettingsException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which template, in which language, in which version: {@code reminder_bn_v1}.
 *
 * @param name lower-case letters, digits and hyphens
 * @param locale its language, with or without a region
 * @param version 1 or more; the highest counts
 */
public record TemplateId(String name, Locale locale, int version) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]+)_([a-z]{2,3}(?:-[A-Z]{2})?)_v([1-9][0-9]{0,5})");

  /**
   * Reads {@code name_locale_vN}.
   *
   * @throws SettingsException when the text has another form
   */
  public static TemplateId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new SettingsException(
          "template." + text, "a template is named like reminder_bn_v1 or reminder_bn-BD_v1");
    }
    return new TemplateId(
        matcher.group(1),
        Locale.forLanguageTag(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  @Override
  public String toString() {
    return name + "_" + locale.toLanguageTag() + "_v" + version;
  }
}
