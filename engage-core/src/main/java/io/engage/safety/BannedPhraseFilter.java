package io.engage.safety;

import io.engage.content.MessageContent;
import java.util.List;
import java.util.Optional;

/** Looks for the phrases of a list in every part of the words. */
final class BannedPhraseFilter implements SafetyFilter {

  private final List<String> categories;
  private final PhraseMatcher matcher;

  BannedPhraseFilter(PhraseList list) {
    categories = list.phrases().stream().map(Phrase::category).distinct().toList();
    matcher = new PhraseMatcher(list.phrases());
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    MessageContent content = text.content();
    Score score = new Score(categories);
    read(score, "subject", content.subject());
    read(score, "heading", content.heading());
    read(score, "body", content.body());
    read(score, "highlight", content.highlight());
    read(score, "action", content.action());
    read(score, "notice", content.notice());
    return score.verdict();
  }

  private void read(Score score, String part, Optional<String> words) {
    words.ifPresent(present -> read(score, part, present));
  }

  private void read(Score score, String part, String words) {
    for (PhraseMatcher.Match match : matcher.find(words)) {
      String found = words.substring(match.start(), match.end());
      score.add(match.phrase(), new Finding(found, part, match.start(), match.end()));
    }
  }
}
