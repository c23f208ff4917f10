package io.engage.safety;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words by which a message urges. Capitals or marks alone are how some people write. */
final class Urging {

  private static final Pattern WORDS =
      Surface.pattern(
          "(?i)(?<![\\p{L}\\p{M}])(?:now|today|hurry|last|final|only|offers?|sale|free|book|booking|buy|order|pay|payment"
              + "|click|reply|act|miss|limited|urgent|important|deals?|discount|customers?|warning|attention|account|must"
              + "|immediately|expires?|cancelled|win|won|prize|claim|cash|chance|appointment|your|our|save|shop|notice|alert|register"
              + "|এখনই|এক্ষুনি|আজই|জলদি|দ্রুত|তাড়াতাড়ি|অফার|ছাড়|শেষ|সুযোগ|বুক|অর্ডার|কিনুন|ফ্রি|জিতুন|মিস)(?![\\p{L}\\p{M}])");

  private Urging() {}

  /** How many different ones there are. */
  static long in(String plain) {
    return WORDS
        .matcher(plain)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .distinct()
        .limit(2)
        .count();
  }
}
