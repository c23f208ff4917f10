package io.engage.benchmarks.safety;

import static io.engage.benchmarks.safety.EvasionsAlphabet.each;
import static io.engage.benchmarks.safety.EvasionsAlphabet.same;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people hide a phrase from a filter; where one changes nothing, it does not apply.
 *
 * @param meaning what is done, for the report
 * @param change does it
 */
record EvasionsTransform(String meaning, UnaryOperator<String> change) {

  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final int LONG = 8;
  private static final int MASKED = 4;

  static List<EvasionsTransform> all() {
    return Stream.of(looks(), invisible(), apart(), spelled(), bengali())
        .flatMap(List::stream)
        .toList();
  }

  /** Other shapes of the letters. */
  private static List<EvasionsTransform> looks() {
    return List.of(
        new EvasionsTransform("all capitals", text -> text.toUpperCase(Locale.ROOT)),
        new EvasionsTransform("every other letter a capital", EvasionsTransform::mixedCase),
        new EvasionsTransform("fullwidth forms", EvasionsAlphabet::fullwidth),
        new EvasionsTransform("mathematical bold letters", EvasionsAlphabet::bold),
        new EvasionsTransform("letters in circles", EvasionsAlphabet::circled),
        new EvasionsTransform("phonetic small capitals", EvasionsAlphabet::smallCapitals),
        new EvasionsTransform("Cyrillic look-alikes", EvasionsAlphabet::cyrillic),
        new EvasionsTransform("Greek look-alikes", EvasionsAlphabet::greek),
        new EvasionsTransform(
            "an acute above each letter", text -> between(latinOnly(text), "", "\u0301")),
        new EvasionsTransform(
            "four marks on each letter", text -> between(text, "", "\u0316\u0300\u0336\u035B")));
  }

  /** What shows nothing between them. */
  private static List<EvasionsTransform> invisible() {
    return List.of(
        new EvasionsTransform("U+200B between letters", text -> between(text, "\u200B")),
        new EvasionsTransform("U+200C between letters", text -> between(text, "\u200C")),
        new EvasionsTransform("U+200D between letters", text -> between(text, "\u200D")),
        new EvasionsTransform("U+2060 between letters", text -> between(text, "\u2060")),
        new EvasionsTransform("U+00AD between letters", text -> between(text, "\u00AD")),
        new EvasionsTransform("U+FE0F between letters", text -> between(text, "\uFE0F")),
        new EvasionsTransform(
            "an invisible tag between letters", text -> between(text, "\uDB40\uDC61")),
        new EvasionsTransform(
            "U+200E and U+200F between letters", text -> between(text, "\u200E\u200F")),
        new EvasionsTransform("written backwards behind U+202E", EvasionsTransform::reversed));
  }

  /** The letters taken apart, or the words run together. */
  private static List<EvasionsTransform> apart() {
    return List.of(
        new EvasionsTransform("dots between characters", text -> between(text, ".")),
        new EvasionsTransform("hyphens between characters", text -> between(text, "-")),
        new EvasionsTransform("underscores between characters", text -> between(text, "_")),
        new EvasionsTransform("asterisks between characters", text -> between(text, "*")),
        new EvasionsTransform("slashes between characters", text -> between(text, "/")),
        new EvasionsTransform("an emoji between characters", text -> between(text, "\uD83D\uDE0A")),
        new EvasionsTransform(
            "spaces between characters, three between words", text -> spaced(text, "   ")),
        new EvasionsTransform("one space between all characters", text -> spaced(text, " ")),
        new EvasionsTransform("spaces between code points", EvasionsTransform::spacedCodePoints),
        new EvasionsTransform(
            "each character on a line", text -> spaced(text, "\n").replace(' ', '\n')),
        new EvasionsTransform("a hyphen in the middle of each word", EvasionsTransform::halved),
        new EvasionsTransform("two spaces between words", text -> text.replace(" ", "  ")),
        new EvasionsTransform("no-break spaces between words", text -> text.replace(' ', '\u00A0')),
        new EvasionsTransform("line breaks between words", text -> text.replace(' ', '\n')),
        new EvasionsTransform(
            "words run together, from eight letters on", EvasionsTransform::joined));
  }

  /** Drawn out, or spelled with something else. */
  private static List<EvasionsTransform> spelled() {
    return List.of(
        new EvasionsTransform(
            "the last letter five times",
            text -> text + text.substring(text.length() - 1).repeat(4)),
        new EvasionsTransform(
            "each letter three times", text -> each(text, c -> c == ' ' ? " " : same(c).repeat(3))),
        new EvasionsTransform(
            "each letter twice", text -> each(text, c -> c == ' ' ? " " : same(c).repeat(2))),
        new EvasionsTransform("digits for letters, all of them", EvasionsAlphabet::digits),
        new EvasionsTransform(
            "the first letter that can be a digit", text -> first(text, EvasionsAlphabet::digits)),
        new EvasionsTransform("symbols for letters, all of them", EvasionsAlphabet::symbols),
        new EvasionsTransform(
            "the first letter that can be a symbol",
            text -> first(text, EvasionsAlphabet::symbols)),
        new EvasionsTransform(
            "an asterisk for the second letter, in single Latin words of four letters or more",
            EvasionsTransform::masked),
        new EvasionsTransform("decimal HTML entities", text -> each(text, c -> "&#" + c + ";")),
        new EvasionsTransform("hexadecimal HTML entities", EvasionsTransform::hexadecimal),
        new EvasionsTransform(
            "entities with their ampersand as one", text -> each(text, c -> "&amp;#" + c + ";")));
  }

  /** What Bengali writing allows. */
  private static List<EvasionsTransform> bengali() {
    return List.of(
        new EvasionsTransform(
            "decomposed (NFD), with dots apart", text -> form(text, Normalizer.Form.NFD)),
        new EvasionsTransform(
            "composed, with the old letters for rra, rha, yya", EvasionsTransform::composed),
        new EvasionsTransform(
            "U+200C after each hasanta", text -> text.replace("\u09CD", "\u09CD\u200C")),
        new EvasionsTransform(
            "U+200D after each hasanta", text -> text.replace("\u09CD", "\u09CD\u200D")),
        new EvasionsTransform("long i and u for short", EvasionsAlphabet::longVowels),
        new EvasionsTransform("short i and u for long", EvasionsAlphabet::shortVowels),
        new EvasionsTransform("the other n", EvasionsAlphabet::otherN),
        new EvasionsTransform("another s, in words that do not go on", EvasionsAlphabet::otherS),
        new EvasionsTransform(
            "three vowels after the last vowel sign", EvasionsTransform::vowelAfterSign),
        new EvasionsTransform(
            "rra, rha, yya without their dot",
            text -> form(text, Normalizer.Form.NFD).replace("\u09BC", "")),
        new EvasionsTransform("Bengali digits", EvasionsAlphabet::bengaliDigits));
  }

  String apply(String phrase) {
    return change.apply(phrase);
  }

  private static String mixedCase(String text) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mixed.append(i % 2 == 0 ? c : Character.toUpperCase(c));
    }
    return mixed.toString();
  }

  private static String latinOnly(String text) {
    return text.chars().allMatch(c -> c < 0x80) ? text : "";
  }

  private static String between(String text, String separator) {
    return Arrays.stream(text.split(" "))
        .map(word -> String.join(separator, characters(word)))
        .collect(Collectors.joining(" "));
  }

  private static String between(String text, String separator, String after) {
    return Arrays.stream(text.split(" "))
        .map(
            word ->
                characters(word).stream()
                    .map(c -> c + after)
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining(" "));
  }

  private static List<String> characters(String word) {
    return CHARACTER.matcher(word).results().map(MatchResult::group).toList();
  }

  private static String spaced(String text, String gap) {
    return Arrays.stream(text.split(" "))
        .map(word -> String.join(" ", characters(word)))
        .collect(Collectors.joining(gap));
  }

  private static String spacedCodePoints(String text) {
    return text.codePoints().mapToObj(EvasionsAlphabet::same).collect(Collectors.joining(" "));
  }

  private static String reversed(String text) {
    boolean simple = text.chars().allMatch(c -> c < 0x80);
    return simple ? "\u202E" + new StringBuilder(text).reverse() + "\u202C" : text;
  }

  private static String halved(String text) {
    return Arrays.stream(text.split(" "))
        .map(EvasionsTransform::halvedWord)
        .collect(Collectors.joining(" "));
  }

  private static String halvedWord(String word) {
    List<String> all = characters(word);
    int half = all.size() / 2;
    return half == 0
        ? word
        : String.join("", all.subList(0, half))
            + "-"
            + String.join("", all.subList(half, all.size()));
  }

  private static String joined(String text) {
    String joined = text.replace(" ", "");
    return joined.length() < LONG ? text : joined;
  }

  private static String first(String text, UnaryOperator<String> change) {
    String changed = change.apply(text);
    int at = 0;
    while (at < text.length() && text.charAt(at) == changed.charAt(at)) {
      at++;
    }
    return at == text.length()
        ? text
        : text.substring(0, at) + changed.charAt(at) + text.substring(at + 1);
  }

  private static String masked(String text) {
    boolean latinWord = text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return latinWord && text.length() >= MASKED ? text.charAt(0) + "*" + text.substring(2) : "";
  }

  private static String hexadecimal(String text) {
    return each(text, c -> "&#x" + Integer.toHexString(c) + ";");
  }

  private static String form(String text, Normalizer.Form form) {
    return Normalizer.normalize(text, form);
  }

  private static String composed(String text) {
    return form(text, Normalizer.Form.NFC)
        .replace("\u09A1\u09BC", "\u09DC")
        .replace("\u09A2\u09BC", "\u09DD")
        .replace("\u09AF\u09BC", "\u09DF");
  }

  private static String vowelAfterSign(String text) {
    int sign = "ািুীূেো".indexOf(text.charAt(text.length() - 1));
    return sign < 0 ? text : text + "আইউঈঊএও".substring(sign, sign + 1).repeat(3);
  }
}
