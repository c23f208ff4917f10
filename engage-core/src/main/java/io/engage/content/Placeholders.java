package io.engage.content;

import io.engage.content.MessageContent.Detail;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts facts into a model's text. Unlike a template the text is data: {@code {{name}}} is replaced
 * once and nothing else has a meaning.
 */
public final class Placeholders {

  /** What a fact may be called that a text puts in. */
  static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,63}";

  /** In two braces and no more: a fact in braces of the model's own would keep them. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<!\\{ {0,4})\\{\\{\\s*(" + NAME + "(?:\\.[a-z]{1,16})?)\\s*}}(?! {0,4}})");

  private static final Predicate<String> IS_NAME = Pattern.compile(NAME).asMatchPredicate();

  private Placeholders() {}

  /**
   * Replaces the placeholders of every part.
   *
   * @return the finished words; one whose fact is not known stays as it is, for {@link #unknown} to
   *     find
   */
  public static MessageContent fill(MessageContent content, Map<String, String> facts) {
    return fill(content, tag -> Optional.ofNullable(facts.get(tag)));
  }

  /** The same, where a placeholder may have a form: {@code {{starts.relative}}}. */
  public static MessageContent fill(MessageContent content, ShownFacts facts) {
    return fill(content, facts::text);
  }

  /**
   * Whether a fact can be put in by this name: a letter from a to z, large or small, and up to 63
   * more of them, digits, {@code _} and {@code -}.
   */
  public static boolean isName(String name) {
    return IS_NAME.test(name);
  }

  /** The same text without the placeholders for which there is a fact. */
  public static MessageContent without(MessageContent content, ShownFacts facts) {
    return fill(content, tag -> facts.text(tag).map(text -> ""));
  }

  /** What {@link #fill} puts in, by the placeholders of the text. */
  public static Map<String, String> used(MessageContent content, ShownFacts facts) {
    Map<String, String> used = new HashMap<>();
    PLACEHOLDER
        .matcher(content.everything())
        .results()
        .map(found -> found.group(1))
        .forEach(tag -> facts.text(tag).ifPresent(text -> used.put(tag, text)));
    return used;
  }

  /** The placeholders of a text before it is filled for which there is no fact. */
  public static Set<String> unknown(MessageContent content, Map<String, String> facts) {
    return unknown(content, tag -> Optional.ofNullable(facts.get(tag)));
  }

  /** The same, where a placeholder may have a form. */
  public static Set<String> unknown(MessageContent content, ShownFacts facts) {
    return unknown(content, facts::text);
  }

  private static MessageContent fill(
      MessageContent content, Function<String, Optional<String>> facts) {
    UnaryOperator<String> fill = text -> fill(text, facts);
    return new MessageContent(
        fill.apply(content.subject()),
        fill.apply(content.body()),
        content.heading().map(fill),
        content.action().map(fill),
        content.highlight().map(fill),
        content.notice().map(fill),
        content.details().stream()
            .map(row -> new Detail(fill.apply(row.label()), fill.apply(row.value())))
            .toList(),
        content.references(),
        content.shortTitle().map(fill),
        content.shortBody().map(fill));
  }

  private static Set<String> unknown(
      MessageContent content, Function<String, Optional<String>> facts) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(content.everything());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    names.removeIf(tag -> facts.apply(tag).isPresent());
    return names;
  }

  private static String fill(String text, Function<String, Optional<String>> facts) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(facts.apply(found.group(1)).orElseGet(found::group)));
  }
}
