package io.engage.safety;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds words that are not in the script of their language. Names, brands and loan words may be in
 * another; whole messages may not.
 */
final class ScriptFilter implements SurfaceFilter {

  /** Fewer letters of another script are a name. */
  private static final int FEW = 15;

  /** Of the letters and the signs on them at least so many are in the language's own script. */
  private static final double SHARE = 0.35;

  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.ofEntries(
          Map.entry("bn", UnicodeScript.BENGALI),
          Map.entry("as", UnicodeScript.BENGALI),
          Map.entry("hi", UnicodeScript.DEVANAGARI),
          Map.entry("ne", UnicodeScript.DEVANAGARI),
          Map.entry("mr", UnicodeScript.DEVANAGARI),
          Map.entry("ar", UnicodeScript.ARABIC),
          Map.entry("ur", UnicodeScript.ARABIC),
          Map.entry("fa", UnicodeScript.ARABIC),
          Map.entry("en", UnicodeScript.LATIN),
          Map.entry("de", UnicodeScript.LATIN),
          Map.entry("fr", UnicodeScript.LATIN),
          Map.entry("es", UnicodeScript.LATIN),
          Map.entry("pt", UnicodeScript.LATIN),
          Map.entry("it", UnicodeScript.LATIN),
          Map.entry("id", UnicodeScript.LATIN),
          Map.entry("ms", UnicodeScript.LATIN),
          Map.entry("tr", UnicodeScript.LATIN));

  @Override
  public String rule() {
    return "script";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    List<Hit> mixed = parts.stream().flatMap(part -> MixedWords.in(part).stream()).toList();
    return mixed.isEmpty() ? foreign(text, parts) : mixed;
  }

  private List<Hit> foreign(ScreenedText text, List<Surface> parts) {
    return expected(text.locale())
        .filter(script -> isForeign(text.content().everything(), script))
        .filter(script -> isForeign(Given.in(text).without(text.content().everything()), script))
        .map(
            script ->
                parts.stream().filter(part -> !part.plain().isBlank()).map(this::whole).toList())
        .orElse(List.of());
  }

  private static Optional<UnicodeScript> expected(Locale locale) {
    return locale.getScript().isEmpty()
        ? Optional.ofNullable(SCRIPTS.get(locale.getLanguage()))
        : Optional.of(locale.getScript()).filter("Latn"::equals).map(latin -> UnicodeScript.LATIN);
  }

  private Hit whole(Surface part) {
    return Hit.at(part, 0, part.plain().length(), rule());
  }

  private static boolean isForeign(String words, UnicodeScript script) {
    int own = 0;
    int foreign = 0;
    for (int at = 0; at < words.length(); ) {
      int c = words.codePointAt(at);
      at += Character.charCount(c);
      if (isLetterOrSign(c)) {
        boolean isOwn = scriptOf(c) == script;
        own += isOwn ? 1 : 0;
        foreign += isOwn ? 0 : 1;
      }
    }
    return foreign >= FEW && own < SHARE * (own + foreign);
  }

  /** A vowel sign is a letter to who reads it; an accent is of any script. */
  private static boolean isLetterOrSign(int c) {
    return Character.isLetter(c) || (Letters.isMark(c) && !Letters.isStacked(c));
  }

  private static UnicodeScript scriptOf(int c) {
    if (c < 0x80) {
      return UnicodeScript.LATIN;
    }
    return c >= 0x0980 && c <= 0x09FF ? UnicodeScript.BENGALI : UnicodeScript.of(c);
  }
}
