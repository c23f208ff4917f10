package io.engage.safety;

import java.util.regex.Pattern;

/**
 * Knows by the words beside it whether "৫টা" is five of something. Where that is not sure it is no
 * hour: praise for five right answers is worth more than one hour more that is found.
 */
final class CountedThings {

  /** "৩টার বেশি", "৫টায় ভুল", "৫টার মধ্যে ৪টা". */
  private static final Pattern RESULT =
      Surface.pattern(
          "(?: মধ্যে)? (?:বেশি|কম|মতো|মত|উপরে|ওপরে|উপর|ওপর|অধিক|ভুল|আটকে|সঠিক|শুদ্ধ|ঠিক (?:উত্তর|হয়|হয়ে|করে)|ভালো কর"
              + "|(?:পুরো |পূর্ণ )?(?:নম্বর|মার্ক))");

  /** "১০টায় ৮টা". */
  private static final Pattern OF_THEM = Surface.pattern(" [0-9]{1,3} ?(?:টা|টি|জন)");

  private static final Pattern THINGS =
      Surface.pattern(
          " (?:অঙ্ক|অংক|প্রশ্ন|উত্তর|শব্দ|বাক্য|পাতা|পৃষ্ঠা|অধ্যায়|বই|লেসন|পাঠ|সেশন|ক্লাস|কুইজ|পরীক্ষা|অনুশীলন|সমস্যা"
              + "|সৃজনশীল|এমসিকিউ|ভিডিও|বিষয়|নোট|টপিক|রুম|ঘর|এসি|ফ্যান|জিনিস|আইটেম|বার্তা|ছবি|গান)");

  private static final Pattern ANNOUNCED =
      Surface.pattern("(?<![\\p{L}\\p{M}])(?:দিনে|সপ্তাহে|মাসে|অন্তত|মোট|আরও|আরো|গড়ে) $");

  /** Who comes or begins within an hour comes by then. */
  private static final Pattern COMING =
      Surface.pattern(
          "(?: [\\p{L}\\p{M}]{1,16}){1,4}? (?:আস|পৌঁছ|পৌছ|উপস্থিত|হাজির|শুরু|শেষ হ|যাব|যোগ দ|চলে)");

  private static final Pattern NUMBER = Surface.pattern(" মধ্যে [0-9]");

  private CountedThings() {}

  /**
   * Whether words beside it count things.
   *
   * @param before what stands before it
   * @param after what follows
   * @param at whether it has an ending that hours have: "৫টায় ক্লাস" is at five
   * @param day whether a day stands before it
   */
  static boolean areBeside(String before, String after, boolean at, boolean day) {
    return RESULT.matcher(after).lookingAt()
        || (!day && OF_THEM.matcher(after).lookingAt())
        || (!at && (THINGS.matcher(after).lookingAt() || ANNOUNCED.matcher(before).find()));
  }

  /**
   * Whether "৫টার মধ্যে" is by five.
   *
   * @param after what follows
   * @param day whether a day stands before it
   */
  static boolean areWithin(String after, boolean day) {
    return COMING.matcher(after).lookingAt() || (day && !NUMBER.matcher(after).lookingAt());
  }
}
