package io.engage.safety;

import java.util.Locale;

/** How money is written. */
final class Currencies {

  static final String BEFORE = "৳|tk|bdt|taka|টাকা|rs|inr|₹|us\\$|\\$|usd|£|gbp|€|eur";
  static final String AFTER =
      "৳|/-|/=|(?:tk|bdt|taka|rs|inr|usd|gbp|eur|dollars?|pounds?|euros?|rupees?)\\b|টাকা|রুপি|ডলার|পাউন্ড|₹|\\$|£|€";

  private Currencies() {}

  /** One name for all ways to write it; empty for "/-", which stands for several. */
  static String of(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "৳", "tk", "bdt", "taka", "টাকা" -> "BDT";
      case "rs", "inr", "₹", "rupee", "rupees", "রুপি" -> "INR";
      case "us$", "$", "usd", "dollar", "dollars", "ডলার" -> "USD";
      case "£", "gbp", "pound", "pounds", "পাউন্ড" -> "GBP";
      case "€", "eur", "euro", "euros" -> "EUR";
      default -> "";
    };
  }
}
