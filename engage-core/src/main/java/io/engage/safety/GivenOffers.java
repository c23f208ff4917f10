package io.engage.safety;

import io.engage.message.Purpose;
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
 *
 * @param facts those in which something may be called like a code: "Basic maths (MATH101)"
 * @param refunded whether the message tells of money that is given back, and a fact does
 */
record GivenOffers(List<Offer> all, List<String> facts, boolean refunded) {

  /** The fact that holds the code of a campaign, in any form. */
  private static final String PROMO = "promo";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(?:[,.][0-9]{1,6}){0,5}");

  /** Without a digit it may be a word in capitals. */
  private static final Pattern LIKE_A_CODE = Pattern.compile("(?=[A-Z-]*+[0-9])[A-Z0-9-]{4,24}");

  private static final Pattern NOTHING_ELSE =
      Surface.pattern("[^\\p{L}\\p{N}]*+(?:(?i:off|discount)|ছাড়)?[^\\p{L}\\p{N}]*+");

  static GivenOffers in(ScreenedText text) {
    Map<String, String> host = Given.ofTheHost(text);
    List<Offer> all = host.entrySet().stream().flatMap(GivenOffers::offers).toList();
    List<String> facts =
        text.facts().entrySet().stream()
            .filter(fact -> !Given.isNameOfSomebody(fact.getKey()))
            .map(fact -> Surface.plain(fact.getValue()))
            .toList();
    boolean refunded =
        text.purpose() == Purpose.TRANSACTIONAL
            && host.entrySet().stream().anyMatch(GivenOffers::tellsOfRefund);
    return new GivenOffers(all, facts, refunded);
  }

  boolean hold(Offer offer, Surface part) {
    return all.stream().anyMatch(given -> given.allows(offer))
        || isBare(offer)
        || (PromoCodes.isName(offer, part.plain()) && isInFact(offer.value()))
        || (refunded
            && offer.category().equals(Offer.PROMISE)
            && Promises.isOfRefund(offer.value()));
  }

  /** A price without its currency is what a bare number may be of. */
  private boolean isBare(Offer offer) {
    return offer.unit().equals(Offer.UNTOLD)
        && facts.stream().anyMatch(fact -> isNumber(fact, offer.value()));
  }

  private static boolean isNumber(String fact, String value) {
    return NUMBER.matcher(fact.strip()).matches() && Numbers.form(fact.strip()).equals(value);
  }

  private boolean isInFact(String code) {
    Pattern whole =
        Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(code) + "(?![\\p{L}\\p{N}])");
    return facts.stream().anyMatch(fact -> whole.matcher(fact).find());
  }

  private static boolean tellsOfRefund(Map.Entry<String, String> fact) {
    return Promises.isOfRefund(Surface.plain(fact.getKey() + " " + fact.getValue()));
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
