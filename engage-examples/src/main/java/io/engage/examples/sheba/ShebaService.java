package io.engage.examples.sheba;

import java.util.Locale;

/** What Sheba offers, by the names its customers know in either language. */
enum ShebaService {
  AC_SERVICING("এসি সার্ভিসিং", "AC Servicing"),
  HOME_CLEANING("বাসা পরিষ্কার", "Home Cleaning"),
  SOFA_CLEANING("সোফা পরিষ্কার", "Sofa Cleaning"),
  PEST_CONTROL("পোকামাকড় দমন", "Pest Control"),
  PLUMBING("স্যানিটারি ও প্লাম্বিং", "Plumbing"),
  ELECTRICAL("ইলেকট্রিক কাজ", "Electrical Work"),
  APPLIANCE_REPAIR("ফ্রিজ ও ওয়াশিং মেশিন মেরামত", "Appliance Repair"),
  BEAUTY_AT_HOME("ঘরে বসে বিউটি সার্ভিস", "Beauty at Home");

  private final String bengali;
  private final String english;

  ShebaService(String bengali, String english) {
    this.bengali = bengali;
    this.english = english;
  }

  /** The key in Sheba's tables, in files and in links: {@code ac-servicing}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String bengali() {
    return bengali;
  }

  String english() {
    return english;
  }
}
