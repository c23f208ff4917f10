package io.engage.email;

import java.util.Locale;
import java.util.Map;

/**
 * The layout's own words, in one language.
 *
 * @param open on the button when the message names no action
 * @param copy above the link, for those whose button does not work
 * @param contact before the contact address
 * @param privacy the link to the policy
 * @param unsubscribe the link that stops such mails
 */
record LayoutWords(String open, String copy, String contact, String privacy, String unsubscribe) {

  private static final LayoutWords ENGLISH =
      new LayoutWords(
          "Open",
          "If the button does not work, copy this address into your browser:",
          "Contact",
          "Privacy policy",
          "Unsubscribe");

  private static final Map<String, LayoutWords> BY_LANGUAGE =
      Map.of(
          "en",
          ENGLISH,
          "bn",
          new LayoutWords(
              "খুলুন",
              "বোতামটি কাজ না করলে এই ঠিকানাটি কপি করে ব্রাউজারে খুলুন:",
              "যোগাযোগ",
              "গোপনীয়তা নীতি",
              "আর ই-মেইল পেতে না চাইলে এখানে চাপুন"));

  /** English where there are no others. */
  static LayoutWords in(Locale locale) {
    return BY_LANGUAGE.getOrDefault(locale.getLanguage(), ENGLISH);
  }
}
