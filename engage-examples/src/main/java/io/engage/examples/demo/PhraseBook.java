package io.engage.examples.demo;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the stub can say in one language. Of each part there are several wordings, some with
 * placeholders.
 *
 * @param pressure what no message may say; a model says it now and then
 */
record PhraseBook(
    List<String> subjects,
    List<String> headings,
    List<String> openings,
    List<String> invitations,
    List<String> promoHints,
    List<String> actions,
    List<String> highlights,
    List<String> notices,
    String pressure) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z_]+)}}");

  /** The book for a language tag: Bengali for {@code bn}, else English. */
  static PhraseBook of(String language) {
    return language.equals("bn") || language.startsWith("bn-")
        ? BengaliPhrases.BOOK
        : EnglishPhrases.BOOK;
  }

  /**
   * One of the wordings that say as much as can be said with these placeholders.
   *
   * @param number which of them; the next number is another wording where there are several
   * @return empty when each wording needs a placeholder that is not there
   */
  static String pick(List<String> wordings, Set<String> placeholders, long number) {
    List<String> possible =
        wordings.stream().filter(w -> placeholders.containsAll(needs(w))).toList();
    int most = possible.stream().map(PhraseBook::needs).mapToInt(Set::size).max().orElse(0);
    List<String> best = possible.stream().filter(w -> needs(w).size() == most).toList();
    return best.isEmpty() ? "" : best.get((int) Math.floorMod(number, (long) best.size()));
  }

  private static Set<String> needs(String wording) {
    return PLACEHOLDER
        .matcher(wording)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
