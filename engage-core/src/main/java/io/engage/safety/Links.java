package io.engage.safety;

import java.util.List;
import java.util.regex.Pattern;

/** What links look like. Every repetition has a bound, so that a long text costs its length. */
final class Links {

  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}+";
  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}@-])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}-])";

  /** A Bengali case may follow. */
  private static final String LATIN_END = "(?!-?[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsBengali}]])";

  /** The dot in Bengali letters says that what follows is an ending, with a case at its own end. */
  private static final String BENGALI_END = "(?:(?<=ডট {0,2}(?:কম|নেট))(?:ের?|-?এর?|-?তে))?" + END;

  /** What {@code \\b} says before a letter, without a look back over all marks. */
  private static final String WORD = "(?<![\\p{L}\\p{M}\\p{N}_])";

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  /** Exercises and sections have such numbers, too, and no path behind them. */
  private static final String NO_SECTION =
      "(?!(?:[0-9]\\.){3}[0-9](?![0-9]|[/:][^\\s]))(?<!"
          + WORD
          + "(?:exercise|section|chapter|version|example) )";

  /** Words with dots between them that no form below has found, and what goes on as a page does. */
  static final Pattern DOTTED =
      pattern(
          "(?<!: ?[/\\\\]{2}|[\\p{L}\\p{M}\\p{N}]\\.)"
              + START
              + "((?!www[0-9]?\\.)"
              + LABEL
              + "(?:\\."
              + LABEL
              + "){1,126}+)(/|\\?[a-z0-9_.-]{1,40}=|:(?:8080|8081|8443|8888)(?![0-9]))?");

  private static final Pattern SPELT =
      pattern(WORD + "d[o0]t(?![\\p{L}\\p{M}\\p{N}_])|ডট|: [/\\\\]{2}|\\. (?-i:com|c0m|xyz)");

  /** The first group is the host; a form without one is never allowed. */
  static final List<Pattern> FORMS =
      List.of(
          pattern("(?:[a-z][a-z0-9+.-]{0,20})?: ?[/\\\\]{2}([^\\s/?#<>\"'\\\\]{1,255})"),
          pattern("(?:" + START + "|(?<=[^\\x00-\\x7f]))(www\\d?\\.[^\\s/?#<>\"']{1,255})"),
          pattern(
              START
                  + "(?!polka |(?:and|or|the|in|with|of|for|to|on|use|using|learn|our|your|new|microsoft) {0,2}\\.net"
                  + END
                  + ")[\\p{L}\\p{M}\\p{N}-]{2,63}+ {0,2}(?:[(\\[{] ?(?:dot|d0t|\\.) ?[)\\]}]| d[o0]t | \\. ?|\\. (?=(?-i:com|c0m|xyz))|ডট| ডট ) {0,2}"
                  + "(?:(?:com|c0m|net|org|info|xyz|biz|bd|io|icu|monster|click|online|live|site|club|vip|casino|support|website)"
                  + LATIN_END
                  + "|(?:কম|নেট)"
                  + BENGALI_END
                  + ")"),
          pattern(
              START
                  + "[\\p{L}\\p{M}\\p{N}-]{2,63}+ {0,2}[(\\[{] ?(?:d[o0]t|\\.) ?[)\\]}] {0,2}[a-z]{2,24}"
                  + LATIN_END),
          pattern(START + NO_SECTION + "((?:" + OCTET + "\\.){3}" + OCTET + ")(?![0-9.])"),
          pattern("\\]\\( {0,3}(?![a-z]{2,20}://)([^\\s)]{1,255})"),
          pattern("<a\\s"),
          pattern(WORD + "(?:javascript|vbscript|mailto):[^\\s]"),
          pattern(WORD + "(?:(?:intent|market|file):[/#\\\\]|data:(?:[a-z]{2,20}/|[;,]))"));

  private Links() {}

  /** Most parts need no closer look: their dots and colons end a sentence or a word. */
  static boolean mayBeIn(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '<' || c == '[' || ((c == '.' || c == ':') && !isStop(plain, i))) {
        return true;
      }
    }
    return SPELT.matcher(plain).find();
  }

  private static boolean isStop(String plain, int at) {
    boolean afterWord = at > 0 && " ([{".indexOf(plain.charAt(at - 1)) < 0;
    boolean atEnd = at + 1 == plain.length();
    return afterWord && (atEnd || Character.isWhitespace(plain.charAt(at + 1)));
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile("(?i)" + Surface.plain(expression));
  }
}
