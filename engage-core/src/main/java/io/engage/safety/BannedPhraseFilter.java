package io.engage.safety;

import java.util.List;

/** Looks for the phrases of a list in every part of the words. */
final class BannedPhraseFilter implements SafetyFilter {

  private final List<String> categories;
  private final PhraseMatcher matcher;

  BannedPhraseFilter(PhraseList list) {
    categories = list.phrases().stream().map(Phrase::category).distinct().toList();
    matcher = new PhraseMatcher(list.phrases());
  }

  /** Of the lists that come with Engage; it takes a while to make and never changes. */
  static BannedPhraseFilter bundled() {
    return Bundled.FILTER;
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    Score score = new Score(categories);
    text.content().parts().forEach(part -> read(score, part.name(), part.words()));
    return score.verdict();
  }

  private void read(Score score, String part, String words) {
    for (PhraseMatcher.Match match : matcher.find(words)) {
      score.add(new Counted(match.phrase(), part, words, match.start(), match.end()));
    }
  }

  /** Made once, when somebody asks for it. */
  private static final class Bundled {

    private static final BannedPhraseFilter FILTER = new BannedPhraseFilter(PhraseList.bundled());

    private Bundled() {}
  }
}
