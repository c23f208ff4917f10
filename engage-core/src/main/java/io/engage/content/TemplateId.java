package io.engage.content;

import io.engage.error.SettingsException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which template or prompt, in which language, version and variant: {@code reminder_bn_v1}, {@code
 * reminder_bn_v2_b}.
 *
 * @param name lower-case letters, digits and hyphens
 * @param locale its language, with or without a region
 * @param version 1 or more; the highest counts
 * @param variant lower-case letters and digits, if there are several of a version; each person gets
 *     always the same
 */
public record TemplateId(String name, Locale locale, int version, Optional<String> variant) {

  private static final Pattern FORM =
      Pattern.compile(
          "([a-z0-9-]+)_([a-z]{2,3}(?:-[A-Z]{2})?)_v([1-9][0-9]{0,5})(?:_([a-z0-9]{1,16}))?");

  /** One without variants. */
  public TemplateId(String name, Locale locale, int version) {
    this(name, locale, version, Optional.empty());
  }

  /**
   * Reads {@code name_locale_vN} or {@code name_locale_vN_variant}.
   *
   * @throws SettingsException when the text has another form
   */
  public static TemplateId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new SettingsException(
          "template." + text,
          "a template is named like reminder_bn_v1, reminder_bn-BD_v1 or reminder_bn_v1_b");
    }
    return new TemplateId(
        matcher.group(1),
        Locale.forLanguageTag(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        Optional.ofNullable(matcher.group(4)));
  }

  @Override
  public String toString() {
    String plain = name + "_" + locale.toLanguageTag() + "_v" + version;
    return variant.map(letter -> plain + "_" + letter).orElse(plain);
  }
}
