package io.engage.safety;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import java.util.Locale;
import java.util.Map;

/**
 * What a filter reads. {@link #toString()} does not show the words.
 *
 * @param content the finished words, facts and all
 * @param locale their language
 * @param channel the channel they are for
 * @param facts what the engine itself put in, by name
 * @param source who wrote them: what a model invents is looked at more closely than approved words
 * @param purpose why it is sent: a receipt need not sound like an offer
 */
public record ScreenedText(
    MessageContent content,
    Locale locale,
    ChannelId channel,
    Map<String, String> facts,
    Words.Source source,
    Purpose purpose) {

  /** Copies the facts. */
  public ScreenedText {
    facts = Map.copyOf(facts);
  }

  /** Words of a promotional message, whose filters are the strictest. */
  public ScreenedText(
      MessageContent content,
      Locale locale,
      ChannelId channel,
      Map<String, String> facts,
      Words.Source source) {
    this(content, locale, channel, facts, source, Purpose.PROMOTIONAL);
  }

  /** Words of an approved template. */
  public ScreenedText(
      MessageContent content, Locale locale, ChannelId channel, Map<String, String> facts) {
    this(content, locale, channel, facts, Words.Source.TEMPLATE);
  }

  @Override
  public String toString() {
    return "ScreenedText[" + content + "]";
  }
}
