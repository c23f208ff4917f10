package io.engage.safety;

import java.util.List;

/** Finds whole phrases in the folded text. */
final class BannedPhraseFilter implements SafetyFilter {

  private final List<String> folded;

  BannedPhraseFilter(PhraseList phrases) {
    folded =
        phrases.phrases().stream()
            .map(phrase -> FoldedText.of(phrase.text()))
            .filter(p -> !p.isBlank())
            .toList();
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    String words = FoldedText.of(text.content().everything());
    List<String> found = folded.stream().filter(words::contains).map(String::strip).toList();
    return found.isEmpty()
        ? SafetyVerdict.allowed()
        : SafetyVerdict.blocked("banned-phrase", found);
  }
}
