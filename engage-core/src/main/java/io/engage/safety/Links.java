package io.engage.safety;

import java.util.List;
import java.util.regex.Pattern;

/** What links look like. Every repetition has a bound, so that a long text costs its length. */
final class Links {

  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}+";
  private static final String NAME = "(?=[\\p{N}-]{0,20}\\p{L})" + LABEL;
  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}@-])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}-])";

  /** Endings that are no words. */
  private static final String ENDINGS =
      "(?:com|net|org|info|biz|xyz|edu|gov|mil|io|co|bd|uk|ly|gl|gd|gy|cc|tk|ml|gq|ru|cn|pw|ws|icu|vip|tv|fm|eu|de|fr"
          + "|nl|jp|pk|lk|np|hk|tw|kr|sg|ae|sa|nz|au|ca|za|br|mx|es|pl|cz|tr|ua|vn|ph|th|ng|ke|dev|mobi|asia|aero"
          + "|app|link|top|club|shop|site|store|online|website|click|tech|cloud|digital|finance|bank|buzz|rest|cyou|sbs|bond|lol"
          + "|মোবাইল|বাংলা)";

  /**
   * Endings that are words as well; what stands before them must not look like a sentence's end.
   */
  private static final String WORDS =
      "(?:me|to|so|is|it|at|in|no|am|be|do|go|my|us|id|la|as|an|by|st|im|re|ai|sh|pro|live|work|win|today|life|world|one|name|space|fun|page|news|money|loan|deals|sale|help|support|services|company|center|zone|chat|group|email)";

  private static final String SHORTENERS =
      "(?:t\\.me|wa\\.me|m\\.me|fb\\.me|is\\.gd|youtu\\.be|amzn\\.to|lnkd\\.in|shorturl\\.at|rb\\.gy|telegram\\.me|paypal\\.me|discord\\.gg|forms\\.gle|g\\.page|page\\.link|v\\.gd|qr\\.ae|cutt\\.ly|tinyurl\\.com|bit\\.ly|goo\\.gl|t\\.co)";

  /** The first group is the host; a form without one is never allowed. */
  static final List<Pattern> FORMS =
      List.of(
          pattern("[a-z][a-z0-9+.-]{1,20}: ?[/\\\\]{2}([^\\s/?#<>\"'\\\\]{1,255})"),
          pattern("(?:" + START + "|(?<=[^\\x00-\\x7f]))(www\\d?\\.[^\\s/?#<>\"']{1,255})"),
          pattern(START + "((?:" + LABEL + "\\.){1,8}" + ENDINGS + ")" + END),
          pattern(START + "(" + SHORTENERS + ")" + END),
          pattern(START + "((?:" + LABEL + "\\.){1,8}" + WORDS + ")/[\\p{L}\\p{N}]"),
          pattern(
              START
                  + "((?:"
                  + LABEL
                  + "\\.){1,7}"
                  + NAME
                  + "\\."
                  + WORDS
                  + ")"
                  + END
                  + "(?<!\\.[a-z]\\.[a-z]{2})"),
          pattern(START + "([\\p{L}\\p{N}]{1,40}+-[\\p{L}\\p{N}-]{1,40}+\\." + WORDS + ")" + END),
          pattern(
              START
                  + "[\\p{L}\\p{M}\\p{N}-]{2,63}+ {0,2}(?:[(\\[{] ?(?:dot|\\.) ?[)\\]}]| dot | \\. |ডট| ডট ) {0,2}(?:com|net|org|info|xyz|bd|কম|নেট)"
                  + END),
          pattern(
              START
                  + "((?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9]))(?![0-9.])"),
          pattern("\\]\\( {0,3}(?![a-z]{2,20}://)([^\\s)]{1,255})"),
          pattern("<a\\s"),
          pattern("\\b(?:javascript|vbscript|mailto|intent|market|file|data):[^\\s]"));

  private Links() {}

  /** Most parts need no closer look. */
  static boolean mayBeIn(String plain) {
    return plain.indexOf('.') >= 0
        || plain.indexOf(':') >= 0
        || plain.indexOf('<') >= 0
        || plain.contains("](")
        || plain.contains("dot")
        || plain.contains("DOT")
        || plain.contains("Dot")
        || plain.contains("ডট");
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile("(?i)" + Surface.plain(expression));
  }
}
