package io.engage.content;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts facts into a model's text. Unlike a template the text is data: {@code {{name}}} is replaced
 * once and nothing else has a meaning.
 */
public final class Placeholders {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*([a-z][a-z0-9_]{0,63})\\s*}}");

  private Placeholders() {}

  /**
   * Replaces the placeholders of every part.
   *
   * @return the finished words; one whose fact is not known stays as it is, for {@link #unknown} to
   *     find
   */
  public static MessageContent fill(MessageContent content, Map<String, String> facts) {
    return new MessageContent(
        fill(content.subject(), facts),
        fill(content.body(), facts),
        fill(content.heading(), facts),
        fill(content.action(), facts),
        fill(content.highlight(), facts),
        fill(content.notice(), facts));
  }

  /** The placeholders of a text before it is filled for which there is no fact. */
  public static Set<String> unknown(MessageContent content, Map<String, String> facts) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(content.everything());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    names.removeAll(facts.keySet());
    return names;
  }

  private static Optional<String> fill(Optional<String> part, Map<String, String> facts) {
    return part.map(text -> fill(text, facts));
  }

  private static String fill(String text, Map<String, String> facts) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), found.group())));
  }
}
