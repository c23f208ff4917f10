package io.engage.safety;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What facts allow to be offered. A fact counts if it is the offer and nothing else: an offer amid
 * other words is somebody's way to have it sent, and a bare number may be of anything.
 */
record GivenOffers(List<Offer> all) {

  /** The fact that holds the code of a campaign, in any form. */
  private static final String PROMO = "promo";

  /** Without a digit it may be a word in capitals. */
  private static final Pattern LIKE_A_CODE = Pattern.compile("(?=[A-Z-]*+[0-9])[A-Z0-9-]{4,24}");

  private static final Pattern NOTHING_ELSE =
      Surface.pattern("[^\\p{L}\\p{N}]*+(?:(?i:off|discount)|ছাড়)?[^\\p{L}\\p{N}]*+");

  static GivenOffers in(ScreenedText text) {
    return new GivenOffers(
        Given.ofTheHost(text).entrySet().stream().flatMap(GivenOffers::offers).toList());
  }

  boolean hold(Offer offer) {
    return all.stream().anyMatch(given -> given.allows(offer));
  }

  private static Stream<Offer> offers(Map.Entry<String, String> fact) {
    String plain = Surface.plain(fact.getValue()).strip();
    if (isCode(fact.getKey(), plain)) {
      return Stream.of(new Offer(Offer.CODE, plain.toUpperCase(Locale.ROOT), "", 0, 0));
    }
    List<Offer> offers = Offers.in(plain);
    return isOne(offers) && isNothingElse(plain, offers) ? offers.stream() : Stream.empty();
  }

  private static boolean isCode(String name, String plain) {
    return Given.isNamed(name, Set.of(PROMO))
        ? plain.chars().noneMatch(Character::isWhitespace)
        : LIKE_A_CODE.matcher(plain).matches();
  }

  /** A range is one, too: both its ends stand at one place. */
  private static boolean isOne(List<Offer> offers) {
    return count(offers, offer -> offer.category() + offer.value()) == 1
        || count(offers, offer -> offer.start() + " " + offer.end()) == 1;
  }

  private static long count(List<Offer> offers, Function<Offer, String> of) {
    return offers.stream().map(of).distinct().count();
  }

  private static boolean isNothingElse(String plain, List<Offer> offers) {
    StringBuilder rest = new StringBuilder(plain);
    for (Offer offer : offers) {
      rest.replace(offer.start(), offer.end(), " ".repeat(offer.end() - offer.start()));
    }
    return NOTHING_ELSE.matcher(rest).matches();
  }
}
