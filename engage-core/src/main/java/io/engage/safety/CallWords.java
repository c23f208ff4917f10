package io.engage.safety;

import java.util.regex.Pattern;

/** Tells by the words before it whether a number is meant to be called. */
final class CallWords {

  private static final int REACH = 40;

  private static final Pattern TO_CALL =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:call|dial|ring|phone|tel|telephone|mobile|mob|cell|fax|whats ?app|viber|imo|telegram|contact|hotline|helpline|sms|text|txt|bkash|nagad|rocket|"
              + "কল|ফোন|মোবাইল|হোয়াটসঅ্যাপ|যোগাযোগ|হটলাইন|হেল্পলাইন|ডায়াল|বিকাশ|নগদ|রকেট)(?![a-z])");

  /** Numbers of things are long, too. */
  private static final Pattern OF_A_THING =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:order|booking|invoice|ticket|tracking|reference|ref|id|account|receipt|"
              + "অর্ডার|বুকিং|ইনভয়েস|টিকিট|ট্র্যাকিং|রেফারেন্স|আইডি|রসিদ)(?![a-z])");

  private CallWords() {}

  static boolean before(String plain, int at) {
    String words = plain.substring(Math.max(0, at - REACH), at);
    return TO_CALL.matcher(words).find() && !OF_A_THING.matcher(words).find();
  }
}
