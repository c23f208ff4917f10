package io.engage.examples.sheba;

import java.util.Locale;

/** What Sheba offers, by the names its customers know. */
enum ShebaService {
  AC_SERVICING("এসি সার্ভিসিং"),
  HOME_CLEANING("বাসা পরিষ্কার"),
  SOFA_CLEANING("সোফা পরিষ্কার"),
  PEST_CONTROL("পোকামাকড় দমন"),
  PLUMBING("স্যানিটারি ও প্লাম্বিং"),
  ELECTRICAL("ইলেকট্রিক কাজ"),
  APPLIANCE_REPAIR("ফ্রিজ ও ওয়াশিং মেশিন মেরামত"),
  BEAUTY_AT_HOME("ঘরে বসে বিউটি সার্ভিস");

  private final String bengali;

  ShebaService(String bengali) {
    this.bengali = bengali;
  }

  /** The key in Sheba's tables, in files and in links: {@code ac-servicing}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String bengali() {
    return bengali;
  }
}
