package io.engage.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a whole message that is one keyword asks for. */
enum OptWord {
  /** No more messages. */
  STOP,
  /** No more messages, or: no appointment. */
  CANCEL,
  /** Messages again. */
  START,
  /** Nothing of the sort. */
  NONE;

  private static final int LONGEST = 60;

  /** Of an emoji, colourful or not: they are letters to nobody but Unicode. */
  private static final String VARIATIONS = "\\x{FE00}-\\x{FE0F}";

  /** Twilio's own, the FCC's of 2025, and Bengali ones. */
  private static final Set<String> STOPS =
      Set.of(
          "stop",
          "stopall",
          "stop all",
          "unsubscribe",
          "end",
          "quit",
          "revoke",
          "optout",
          "opt out",
          "opt-out",
          "stop it",
          "স্টপ",
          "আনসাবস্ক্রাইব",
          "বন্ধ",
          "বন্ধ করুন",
          "বন্ধ করো",
          "বন্ধ কর",
          "বন্ধ করেন",
          "বন্ধ করে দিন",
          "বন্ধ করে দেন",
          "থামুন",
          "থামান",
          "থামো");

  private static final Set<String> CANCELS = Set.of("cancel", "বাতিল", "বাতিল করুন", "ক্যানসেল");

  /** Not YES, though Twilio counts it: it mostly answers something else. */
  private static final Set<String> STARTS =
      Set.of(
          "start", "unstop", "optin", "opt in", "opt-in", "শুরু", "শুরু করুন", "চালু", "চালু করুন");

  /** What may stand before or after a STOP. */
  private static final Set<String> COURTESIES = Set.of("please", "pls", "plz", "দয়া করে", "প্লিজ");

  private static final Map<Set<String>, OptWord> WORDS =
      Map.of(folded(politely(STOPS)), STOP, folded(CANCELS), CANCEL, folded(STARTS), START);

  /** Any case, any spaces and commas, any punctuation and emoji around. */
  static OptWord in(String body) {
    if (body.length() > LONGEST) {
      return NONE;
    }
    String word = folded(body);
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().contains(word))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse(NONE);
  }

  private static Set<String> politely(Set<String> words) {
    return Stream.concat(words.stream(), words.stream().flatMap(OptWord::politely))
        .collect(Collectors.toSet());
  }

  private static Stream<String> politely(String word) {
    return COURTESIES.stream()
        .flatMap(courtesy -> Stream.of(courtesy + " " + word, word + " " + courtesy));
  }

  private static Set<String> folded(Set<String> words) {
    return words.stream().map(OptWord::folded).collect(Collectors.toSet());
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Cf}" + VARIATIONS + "]", "")
        .replaceAll("[\\s\\p{Z},]+", " ")
        .replaceAll("^[\\p{P}\\p{S} ]+|[\\p{P}\\p{S} ]+$", "");
  }
}
