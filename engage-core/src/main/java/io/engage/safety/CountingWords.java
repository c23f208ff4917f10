package io.engage.safety;

import java.util.List;

/** The words that count days of a month and hours of a day. */
final class CountingWords {

  static final CountedNames HOURS =
      CountedNames.of(
          List.of(
              "one|এক",
              "two|দুই|দু",
              "three|তিন",
              "four|চার",
              "five|পাঁচ",
              "six|ছয়|ছ",
              "seven|সাত",
              "eight|আট",
              "nine|নয়|ন",
              "ten|দশ",
              "eleven|এগারো|এগার",
              "twelve|বারো|বার"));

  static final CountedNames DAYS =
      CountedNames.of(
          List.of(
              "first|এক|পহেলা|পয়লা",
              "second|দুই|দোসরা",
              "third|তিন|তেসরা",
              "fourth|চার|চৌঠা",
              "fifth|পাঁচ|পাঁচই",
              "sixth|ছয়|ছয়ই",
              "seventh|সাত|সাতই",
              "eighth|আট|আটই",
              "ninth|নয়|নয়ই",
              "tenth|দশ|দশই",
              "eleventh|এগারো|এগারোই",
              "twelfth|বারো|বারোই",
              "thirteenth|তেরো|তেরোই",
              "fourteenth|চৌদ্দ|চৌদ্দই",
              "fifteenth|পনেরো|পনেরোই",
              "sixteenth|ষোলো|ষোলোই",
              "seventeenth|সতেরো|সতেরোই",
              "eighteenth|আঠারো|আঠারোই",
              "nineteenth|উনিশ|উনিশে",
              "twentieth|বিশ|বিশে|কুড়ি",
              "twenty-first|twenty first|একুশ|একুশে",
              "twenty-second|twenty second|বাইশ|বাইশে",
              "twenty-third|twenty third|তেইশ|তেইশে",
              "twenty-fourth|twenty fourth|চব্বিশ|চব্বিশে",
              "twenty-fifth|twenty fifth|পঁচিশ|পঁচিশে",
              "twenty-sixth|twenty sixth|ছাব্বিশ|ছাব্বিশে",
              "twenty-seventh|twenty seventh|সাতাশ|সাতাশে",
              "twenty-eighth|twenty eighth|আটাশ|আটাশে",
              "twenty-ninth|twenty ninth|ঊনত্রিশ|উনত্রিশ|ঊনত্রিশে|উনত্রিশে",
              "thirtieth|ত্রিশ|ত্রিশে",
              "thirty-first|thirty first|একত্রিশ|একত্রিশে"));

  private CountingWords() {}
}
