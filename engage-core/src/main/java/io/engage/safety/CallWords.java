package io.engage.safety;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells by the words before them which numbers of a text are meant to be called. */
final class CallWords {

  private static final int REACH = 36;

  private static final Pattern TO_CALL =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:call|dial|ring|phone|tel|telephone|mobile|mob|cell|fax|whats ?app|viber|imo|telegram|contact|hotline|helpline|sms|text|txt|bkash|nagad|rocket|"
              + "কল|ফোন|মোবাইল|হোয়াটসঅ্যাপ|যোগাযোগ|হটলাইন|হেল্পলাইন|ডায়াল|বিকাশ|নগদ|রকেট)(?![a-z])");

  /** Numbers of things are long, too. */
  private static final Pattern OF_A_THING =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:order|booking|invoice|ticket|tracking|reference|ref|id|account|receipt|"
              + "অর্ডার|বুকিং|ইনভয়েস|টিকিট|ট্র্যাকিং|রেফারেন্স|আইডি|রসিদ)(?![a-z])");

  private final NavigableSet<Integer> toCall;
  private final NavigableSet<Integer> ofThings;

  private CallWords(String plain) {
    toCall = ends(TO_CALL, plain);
    ofThings = ends(OF_A_THING, plain);
  }

  static CallWords in(String plain) {
    return new CallWords(plain);
  }

  boolean before(int at) {
    return isNear(toCall, at) && !isNear(ofThings, at);
  }

  /** Whether such a word ends right here. */
  boolean endAt(int at) {
    return toCall.contains(at);
  }

  private static boolean isNear(NavigableSet<Integer> ends, int at) {
    Integer last = ends.floor(at);
    return last != null && at - last <= REACH;
  }

  private static NavigableSet<Integer> ends(Pattern words, String plain) {
    return words
        .matcher(plain)
        .results()
        .map(MatchResult::end)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
