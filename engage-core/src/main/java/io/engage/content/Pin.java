package io.engage.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template or prompt as somebody asks for it: {@code reminder}, {@code reminder@2} or {@code
 * reminder@2_b}.
 *
 * @param name lower-case letters, digits and hyphens
 * @param version that one alone; empty means the latest
 * @param variant that one alone; empty means the person's own
 */
record Pin(String name, Optional<Integer> version, Optional<String> variant) {

  private static final Pattern FORM =
      Pattern.compile("([^@]*)(?:@([1-9][0-9]{0,5})(?:_([a-z0-9]{1,16}))?)?");

  /** Whatever has another form is a name that nothing bears. */
  static Pin parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? new Pin(
            matcher.group(1),
            Optional.ofNullable(matcher.group(2)).map(Integer::valueOf),
            Optional.ofNullable(matcher.group(3)))
        : new Pin(text, Optional.empty(), Optional.empty());
  }

  boolean admits(TemplateId id) {
    return version.map(wanted -> wanted == id.version()).orElse(true)
        && variant.map(wanted -> id.variant().filter(wanted::equals).isPresent()).orElse(true);
  }
}
