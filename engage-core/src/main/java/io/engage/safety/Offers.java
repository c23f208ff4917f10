package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a text offers. */
final class Offers {

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}])";
  private static final Pattern CODE =
      Pattern.compile(START + "(?=[A-Z-]{0,20}[0-9])([A-Z][A-Z0-9-]{3,23})" + END);
  private static final Pattern CALLED_CODE =
      Surface.pattern(
          "(?:(?i:code|coupon|voucher|promo)|কোড|কুপন)(?: is| হলো| হচ্ছে| টি)?:? {0,2}[\"'“‘*]{0,2}([A-Z][A-Z0-9-]{2,23})"
              + END);
  private static final Pattern SMALL_CODE =
      Surface.pattern(
          "(?:(?i:code|coupon|voucher)|কোড|কুপন)(?: is| হলো| হচ্ছে)?:? {0,2}[\"'“‘*]{0,2}((?i:[a-z]{2,16}-?[0-9][a-z0-9]{0,12}))"
              + END);
  private static final Pattern CODE_CALLED =
      Surface.pattern(
          START + "([A-Z][A-Z0-9-]{2,23})[\"'”’*]{0,2} (?:(?i:code|coupon|voucher)|কোড|কুপন)");

  private static final Pattern PROMISE =
      Surface.pattern(
          "(?i)"
              + START
              + "(half[ -]price|half[ -]off|free of charge|for free|free service|completely free|absolutely free|money[ -]back|full refund"
              + "|buy (?:one|[0-9]),? get (?:one|[0-9])|free (?:delivery|shipping|visit|trial)|no (?:extra |delivery )?charge|bogo|two for one|2 for 1|lifetime warranty|অর্ধেক দাম|অর্ধেক মূল্য|বিনামূল্যে|বিনা মূল্যে|সম্পূর্ণ ফ্রি|একদম ফ্রি|(?:একটি|একটা|[0-9](?: ?টি| ?টা)) কিনলে (?:একটি|একটা|[0-9](?: ?টি| ?টা)) ফ্রি|ফ্রি (?:ডেলিভারি|সার্ভিস|সার্ভিসিং)|মূল্য ফেরত|টাকা ফেরত|ক্যাশব্যাক|cashback)");

  private Offers() {}

  static List<Offer> in(String plain) {
    List<Offer> offers = new ArrayList<>(Amounts.in(plain));
    for (Pattern form : List.of(CODE, CALLED_CODE, SMALL_CODE, CODE_CALLED)) {
      add(offers, form, plain, m -> offer(m, Offer.CODE, m.group(1).toUpperCase(Locale.ROOT), ""));
    }
    add(
        offers,
        PROMISE,
        plain,
        m -> offer(m, Offer.PROMISE, m.group(1).toLowerCase(Locale.ROOT), ""));
    return offers;
  }

  private static Offer offer(Matcher matcher, String category, String value, String unit) {
    return new Offer(category, value, unit, matcher.start(), matcher.end());
  }

  private static void add(
      List<Offer> offers, Pattern form, String plain, Function<Matcher, Offer> offer) {
    Matcher matcher = form.matcher(plain);
    while (matcher.find()) {
      offers.add(offer.apply(matcher));
    }
  }
}
