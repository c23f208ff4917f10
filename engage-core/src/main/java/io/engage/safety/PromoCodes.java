package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the codes of offers. Schools and exams have names of the same form: GPA-5, SSC-2026. These
 * are codes only beside words of an offer. HTML5 is one, too, unless a fact has it.
 */
final class PromoCodes {

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";
  private static final String QUOTE = "[\"'“‘”’*]{0,2}";
  private static final String CALLED =
      "(?<!(?:to|can|you|we) )(?:(?i:code|coupon|voucher))|কোড|কুপন";
  private static final String IS =
      "(?: is| হলো| হচ্ছে| টি| দিন| লিখুন| ব্যবহার করুন| দিয়ে)?:? {0,2}" + QUOTE;

  /** In capitals and as long as a code. */
  private static final String MEANS_OF_PAYMENT =
      "PAYPAL|BKASH|NAGAD|ROCKET|CELLFIN|SURECASH|PAYTM|PHONEPE|RUPAY|QCASH|NEXUS|NEXUSPAY|MASTERCARD|UNIONPAY"
          + "|MAESTRO|GOOGLEPAY|APPLEPAY|SSLCOMMERZ|STRIPE|CREDIT|DEBIT";

  private static final Pattern CODE =
      Pattern.compile(START + "(?=[A-Z-]{0,20}[0-9])(?<code>[A-Z][A-Z0-9-]{3,23})" + END);

  private static final List<Pattern> CALLED_CODES =
      List.of(
          Surface.pattern(
              "(?:" + CALLED + "|(?i:promo))" + IS + "(?<code>[A-Z][A-Z0-9-]{2,23})" + END),
          Surface.pattern(
              "(?:" + CALLED + ")" + IS + "(?<code>(?i:[a-z]{2,16}-?[0-9][a-z0-9]{0,12}))" + END),
          Surface.pattern(
              START
                  + "(?<code>[A-Z][A-Z0-9-]{2,23})"
                  + QUOTE
                  + " (?:(?i:code|coupon|voucher)|কোড|কুপন)"),
          Surface.pattern(
              "(?i:use|apply|enter|type|redeem) (?:(?i:the|code) ){0,2}"
                  + QUOTE
                  + "(?<code>(?i:[a-z]{2,16}-?[0-9][a-z0-9]{0,12})|(?!(?:"
                  + MEANS_OF_PAYMENT
                  + ")"
                  + END
                  + ")[A-Z]{5,23})"
                  + END
                  + QUOTE
                  + " (?i:at|on|during|before) (?:(?i:the|your) )?(?i:checkout|payment|booking)"));

  /** Letters, a hyphen and a grade, a number or a year. */
  private static final Pattern LIKE_A_NAME =
      Pattern.compile("[A-Z]{2,12}-(?:[0-9]{1,2}|(?:19|20)[0-9]{2})");

  /** What codes of offers are made of; a feast with a year is a name, "EID-50" is none. */
  private static final Pattern OFFERING =
      Pattern.compile(
          "FREE|SAVE|OFF(?!ICE|LINE)|PROMO|(?<!I)DEAL|GIFT|BONUS|DISCOUNT|CASH|WELCOME|RETURN|COMEBACK|BACK|SALE|COUPON|EXTRA|FIRST"
              + "|REWARD|LUCKY|FLASH|(?<![A-Z])(?:EID|PUJA|BOISHAKH|RAMADAN|RAMZAN|XMAS|NEWYEAR)-?[0-9]{1,2}(?![0-9])");

  private static final int REACH = 24;

  private static final Pattern OFFER_BEFORE =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:(?:use|apply|enter|type|redeem)(?: the)? $"
              + "|(?:code|coupon|voucher|promo|discount|off|কোড|কুপন|ছাড়|অফার)(?![\\p{L}\\p{M}]))");

  private static final Pattern OFFER_AFTER =
      Surface.pattern(
          "(?i)^[\"'”’]? ব্যবহার|(?<![\\p{L}\\p{M}])(?:code|coupon|voucher|discount|off|checkout|gives|saves|কোড|কুপন|ছাড়"
              + "|ছাড়ে|অফার)(?![\\p{L}\\p{M}])");

  private PromoCodes() {}

  static List<Offer> in(String plain) {
    List<Offer> offers = new ArrayList<>();
    for (Matcher found = CODE.matcher(plain); found.find(); ) {
      if (!isLikeAName(found.group()) || isOffered(plain, found.start(), found.end())) {
        offers.add(offer(found));
      }
    }
    for (Pattern form : CALLED_CODES) {
      for (Matcher found = form.matcher(plain); found.find(); ) {
        offers.add(offer(found));
      }
    }
    return offers;
  }

  /**
   * Whether a code offers nothing where it stands, so that it may be what the host calls something:
   * the MATH101 of "Basic maths (MATH101)". What is found with a word such as "code" offers.
   */
  static boolean isName(Offer code, String plain) {
    boolean stands = code.end() - code.start() == code.value().length();
    return stands
        && code.category().equals(Offer.CODE)
        && !OFFERING.matcher(code.value()).find()
        && !isOffered(plain, code.start(), code.end());
  }

  private static boolean isLikeAName(String code) {
    return LIKE_A_NAME.matcher(code).matches() && !OFFERING.matcher(code).find();
  }

  private static boolean isOffered(String plain, int start, int end) {
    String before = plain.substring(Math.max(0, start - REACH), start);
    String after = plain.substring(end, Math.min(plain.length(), end + REACH));
    return OFFER_BEFORE.matcher(before).find() || OFFER_AFTER.matcher(after).find();
  }

  private static Offer offer(Matcher found) {
    String code = found.group("code").toUpperCase(Locale.ROOT);
    return new Offer(Offer.CODE, code, "", found.start(), found.end());
  }
}
