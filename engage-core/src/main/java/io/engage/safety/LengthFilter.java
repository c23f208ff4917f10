package io.engage.safety;

import io.engage.message.ChannelId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts user-perceived characters of the body that the channel sends: extended grapheme clusters
 * (UAX 29).
 */
record LengthFilter(int shortest, int longest) implements SafetyFilter {

  private static final Pattern CHARACTER = Pattern.compile("\\X");

  /** Channels with little room send the short body where there is one. */
  private static final Set<ChannelId> BRIEF =
      Set.of(ChannelId.SMS, ChannelId.WHATSAPP, ChannelId.PUSH, ChannelId.WALLET);

  LengthFilter {
    if (shortest < 0 || longest < shortest) {
      throw new IllegalArgumentException("length: needs 0 <= shortest <= longest");
    }
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    long length = characters(sent(text));
    return length < shortest || length > longest
        ? SafetyVerdict.blocked("length", List.of(Long.toString(length)))
        : SafetyVerdict.allowed();
  }

  private static String sent(ScreenedText text) {
    boolean brief = BRIEF.contains(text.channel());
    return brief ? text.content().brief() : text.content().body();
  }

  private static long characters(String body) {
    return CHARACTER.matcher(body).results().count();
  }
}
