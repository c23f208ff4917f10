package io.engage.safety;

import io.engage.message.ChannelId;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts user-perceived characters of the body that the channel sends: extended grapheme clusters
 * (UAX 29). For a body that may be too short those count that can be seen, for one that may be too
 * long all that is sent.
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
    String body = sent(text);
    long sent = characters(body);
    long seen = seen(body);
    if (seen < shortest) {
      return SafetyVerdict.blocked("length", List.of(Long.toString(seen)));
    }
    return sent > longest
        ? SafetyVerdict.blocked("length", List.of(Long.toString(sent)))
        : SafetyVerdict.allowed();
  }

  private static String sent(ScreenedText text) {
    boolean brief = BRIEF.contains(text.channel());
    return brief ? text.content().brief() : text.content().body();
  }

  private static long characters(String body) {
    return CHARACTER.matcher(body).results().count();
  }

  /** Nobody sees what shows nothing, blanks around a text, or how many there are in a row. */
  private static long seen(String body) {
    long seen = 0;
    boolean blank = false;
    for (MatchResult character : CHARACTER.matcher(body).results().toList()) {
      if (!character.group().codePoints().allMatch(LengthFilter::isEmpty)) {
        seen += blank && seen > 0 ? 2 : 1;
        blank = false;
      } else {
        blank |= character.group().codePoints().anyMatch(Gaps::isSpace);
      }
    }
    return seen;
  }

  private static boolean isEmpty(int c) {
    return Gaps.isSpace(c) || Invisible.is(c);
  }
}
