package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds short numbers that a text asks to call or to write to, and codes such as *247#. */
final class ShortCodes {

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String END = "(?![0-9]|[.,:/-][0-9]|\\p{L}|" + Quantities.UNIT + ")";

  /** Neither "up to" nor "goes to" nor "from 2500 to". */
  private static final String TO =
      "(?<!\\b(?:up|goes|rises|falls|drops|comes|amounts|equal) )"
          + "(?<!\\bfrom (?:tk\\.? ?)?৳?[0-9.,]{1,9} )\\bto:? {1,2}";

  /** The first group is the number: what stands around it may have digits of its own. */
  private static final List<Pattern> FORMS =
      List.of(
          Surface.pattern(
              "(?i)"
                  + START
                  + "(?:text|txt|sms)\\b[^\\n]{0,60}?"
                  + TO
                  + "(?:no\\.? |number )?([0-9]{4,6})"
                  + END),
          Surface.pattern(
              "(?i)"
                  + START
                  + "(?:send|reply|message|msg)\\b[^\\n]{0,40}?"
                  + TO
                  + "([0-9]{5,6})"
                  + END),
          Surface.pattern(
              "(?i)"
                  + START
                  + "(?:(?:call|dial|ring|hotline|helpline|text|txt|sms|contact)"
                  + "|(?:reach|phone|message|whats ?app|viber|imo) (?:us|me)"
                  + "|(?:our|my|contact|support|phone|care) number)"
                  + "(?: (?:us|now|on|at|free|our|hotline|helpline|number|is|via)){0,3}:? {0,2}([0-9]{5})"
                  + END),
          Surface.pattern(
              START
                  + "([0-9]{5,6}) ?-?(?:(?:এ|তে|নম্বরে|নাম্বারে|নম্বর|নাম্বার) {0,2}(?:কল|ডায়াল|ফোন|এসএমএস|মেসেজ|যোগাযোগ)|(?:কল|ডায়াল|যোগাযোগ)|(?:ফোন|এসএমএস|মেসেজ) {1,2}(?:কর|দিন|দাও|পাঠা))(?![\\p{L}\\p{M}]{3})"),
          Surface.pattern(
              START
                  + "(?:(?:কল|ডায়াল|হটলাইন|হেল্পলাইন)(?: করুন| নম্বর| নাম্বার)?[: -]{1,3}"
                  + "|(?:আমাদের|হটলাইন|হেল্পলাইন|যোগাযোগের) (?:নম্বর|নাম্বার)(?: হলো?)?[: -]{1,3}"
                  + "|(?:ফোন|যোগাযোগ)(?:(?: করুন| নম্বর| নাম্বার)[: -]{1,3}|[:-][: -]{0,2}))([0-9]{5})"
                  + END),
          Surface.pattern("(\\*[0-9]{2,5}(?:\\*[0-9]{1,12}){0,4}#)"));

  private ShortCodes() {}

  /** All but those that are some of the digits of a longer number. */
  static List<Hit> in(Surface part, NumbersToCall longer) {
    List<Hit> hits = new ArrayList<>();
    if (mayBeIn(part.plain())) {
      FORMS.forEach(form -> add(hits, form.matcher(part.plain()), part, longer));
    }
    return hits;
  }

  /** Such a number has three digits in a row; a code a star before its digits. */
  private static boolean mayBeIn(String plain) {
    int inARow = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      inARow = c >= '0' && c <= '9' ? inARow + 1 : 0;
      if (inARow == 3 || c == '*') {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Hit> hits, Matcher matcher, Surface part, NumbersToCall longer) {
    while (matcher.find()) {
      if (!longer.standIn(matcher.start(1), matcher.end(1))) {
        hits.add(Hit.at(part, matcher.start(1), matcher.end(1), ContactFilter.PHONE));
      }
    }
  }
}
