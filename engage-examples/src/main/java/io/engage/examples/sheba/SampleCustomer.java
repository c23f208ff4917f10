package io.engage.examples.sheba;

import java.util.List;

/**
 * A customer of the bundled bookings. Names are common ones; nobody in particular is meant.
 *
 * @param id the key in Sheba's tables
 * @param name in Bengali
 * @param email under a domain that reaches nobody
 */
record SampleCustomer(String id, String name, String email) {

  private static final List<String> FIRST_NAMES =
      List.of(
          "রিনা rina",
          "করিম karim",
          "সুমাইয়া sumaiya",
          "তানভীর tanvir",
          "নুসরাত nusrat",
          "আরিফ arif",
          "ফারহানা farhana",
          "মাহমুদ mahmud",
          "শিরিন shirin",
          "ইমরান imran",
          "তাসনিম tasnim",
          "রাশেদ rashed",
          "জেসমিন jesmin",
          "সাইফুল saiful",
          "মৌসুমী mousumi",
          "নাঈম nayeem",
          "লাবনী labony",
          "শফিক shafiq",
          "আয়েশা ayesha",
          "কামাল kamal");

  private static final List<String> LAST_NAMES =
      List.of("আক্তার akter", "হোসেন hossain", "রহমান rahman");

  /** How many there are. */
  static final int COUNT = FIRST_NAMES.size() * LAST_NAMES.size();

  /** The customer with this number, from 0; always the same. */
  static SampleCustomer number(int n) {
    String[] first = FIRST_NAMES.get(n % FIRST_NAMES.size()).split(" ");
    String[] last = LAST_NAMES.get(n / FIRST_NAMES.size()).split(" ");
    return new SampleCustomer(
        "S-" + (1001 + n),
        first[0] + " " + last[0],
        first[1] + "." + last[1] + "@customers.invalid");
  }
}
