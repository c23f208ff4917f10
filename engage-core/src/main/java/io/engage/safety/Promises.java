package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads promises that name no amount: "half price", "the first class is free". */
final class Promises {

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{M}])";

  /** What is sold. A slot or a tutor may be free without being a present. */
  private static final String SOLD =
      "(?:class|lesson|session|service|servicing|visit|delivery|shipping|trial|cleaning|check-?up|month|order|repair)";

  private static final String SOLD_IN_BENGALI =
      "(?:ক্লাস|লেসন|সেশন|সার্ভিস|সার্ভিসিং|সেবা|ডেলিভারি|ভিজিট|ট্রায়াল|ক্লিনিং|চেকআপ|মাস|অর্ডার|মেরামত)";

  private static final String ONE = "(?:one|two|three|four|[0-9])";
  private static final String PIECE = "(?:একটি|একটা|দুটি|দুটো|দুইটি|[0-9](?: ?টি| ?টা))";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?=[a-z0-9])"
              + START
              + "(?:half[ -]price|half the price|half[ -]off|quarter of the price"
              + "|free of (?:any )?(?:charge|cost)|(?:at|for) no (?:extra |additional )?(?:cost|charge)|without (?:any )?(?:cost|charge)(?= |[.,!])"
              + "|for free|completely free|absolutely free|totally free|100% free|complimentary|on the house(?=[.,!]|$)"
              + "|free "
              + SOLD
              + "|"
              + SOLD
              + "(?: is| are| will be)? (?:now |also )?free(?=[.,!;)]|$| for (?:you|new|all|the first)(?![a-z]))"
              + "|money[ -]back|full refund|cashback|lifetime warranty"
              + "|buy "
              + ONE
              + ",? get "
              + ONE
              + "|no (?:extra |delivery )?charge|bogo|two for one|three for two|2 for 1|3 for 2)"
              + END);

  private static final Pattern BENGALI =
      Surface.pattern(
          "(?=[ঀ-৿0-9])"
              + START
              + "(?:(?:অর্ধেক|আধা) (?:দাম|মূল্য|খরচ)|বিনা ?(?:মূল্যে|খরচে|পয়সায়|টাকায়)|সম্পূর্ণ ফ্রি|একদম ফ্রি|ফ্রিতে"
              + "|"
              + SOLD_IN_BENGALI
              + "(?:টি|টা)? ফ্রি(?!\\p{L}|\\p{M}| (?:আছে|থাক|নেই|হলে))|ফ্রি "
              + SOLD_IN_BENGALI
              + "|"
              + PIECE
              + " কিনলে "
              + PIECE
              + " ফ্রি|মূল্য ফেরত|টাকা ফেরত|ক্যাশব্যাক)");

  private static final Pattern REFUND =
      Surface.pattern("(?i)refund|money[ -]back|মূল্য ফেরত|টাকা ফেরত|ফেরত");

  private Promises() {}

  static List<Offer> in(String plain) {
    List<Offer> offers = new ArrayList<>();
    for (Pattern form : List.of(ENGLISH, BENGALI)) {
      for (Matcher found = form.matcher(plain); found.find(); ) {
        String promise = found.group().toLowerCase(Locale.ROOT);
        offers.add(new Offer(Offer.PROMISE, promise, "", found.start(), found.end()));
      }
    }
    return offers;
  }

  /** Whether words speak of money that is given back. */
  static boolean isOfRefund(String plain) {
    return REFUND.matcher(plain).find();
  }
}
