package io.engage.safety;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import java.util.Locale;
import java.util.Map;

/**
 * What a filter reads. {@link #toString()} does not show the words.
 *
 * @param content the finished words, facts and all
 * @param locale their language
 * @param channel the channel they are for
 * @param facts what the engine itself put in, by name
 */
public record ScreenedText(
    MessageContent content, Locale locale, ChannelId channel, Map<String, String> facts) {

  /** Copies the facts. */
  public ScreenedText {
    facts = Map.copyOf(facts);
  }

  @Override
  public String toString() {
    return "ScreenedText[" + content + "]";
  }
}
