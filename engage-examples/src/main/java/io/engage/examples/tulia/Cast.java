package io.engage.examples.tulia;

import java.util.Locale;

/**
 * The words that the samples are about, as a reader of one language writes them. Names are common
 * ones; nobody in particular is meant.
 *
 * @param customer who is written to
 * @param saree a thing to buy
 * @param earrings another
 * @param category where it lies
 * @param address where the customer lives
 * @param carrier who brings it
 * @param service an appointment
 * @param variant which kind of it
 * @param place where
 * @param about what a question was about
 */
record Cast(
    String customer,
    String saree,
    String earrings,
    String category,
    String address,
    String carrier,
    String service,
    String variant,
    String place,
    String about) {

  private static final Cast ENGLISH =
      new Cast(
          "Nusrat Jahan",
          "Jamdani saree, blue",
          "Silver earrings",
          "sarees",
          "House 12, Road 5, Dhanmondi, Dhaka",
          "City Courier",
          "Hair care",
          "Cut and oil massage",
          "Tulia Studio, Banani",
          "delivery to Sylhet");

  private static final Cast BENGALI =
      new Cast(
          "নুসরাত জাহান",
          "নীল জামদানি শাড়ি",
          "রুপার দুল",
          "শাড়ি",
          "বাড়ি ১২, সড়ক ৫, ধানমন্ডি, ঢাকা",
          "সিটি কুরিয়ার",
          "চুলের যত্ন",
          "চুল কাটা ও তেল মালিশ",
          "তুলিয়া স্টুডিও, বনানী",
          "সিলেটে ডেলিভারি");

  /** For a reader of this language; Bengali or else English. */
  static Cast in(Locale locale) {
    return locale.getLanguage().equals("bn") ? BENGALI : ENGLISH;
  }
}
