package io.engage.email;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered. Its words are not kept: they repeat addresses and texts.
 *
 * @param code the three digits (RFC 5321), or 0 when no readable answer came
 * @param enhanced the code of RFC 3463 such as {@code 5.1.1}, or empty
 */
record SmtpReply(int code, String enhanced) {

  /** The connection broke or fell silent. */
  static final SmtpReply NONE = new SmtpReply(0, "");

  private static final Pattern ENHANCED =
      Pattern.compile("[245][0-9]{2}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

  /** Reads the answer's first line. */
  static SmtpReply of(int code, String text) {
    if (code < 200 || code > 599) {
      return NONE;
    }
    Matcher found = ENHANCED.matcher(text);
    return new SmtpReply(code, found.lookingAt() ? found.group(1) : "");
  }

  boolean isAbsent() {
    return code == 0;
  }

  boolean isPositive() {
    return code >= 200 && code < 400;
  }

  boolean isPermanent() {
    return code >= 500;
  }

  /** Whether the enhanced code begins so: {@code 5.2.} is the mailbox, {@code 5.7.} is policy. */
  boolean isAbout(String prefix) {
    return enhanced.startsWith(prefix);
  }

  /** Both codes, as a support person looks them up. */
  String codes() {
    return isAbsent() ? "no-reply" : (code + " " + enhanced).strip();
  }
}
