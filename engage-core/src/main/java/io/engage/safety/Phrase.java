package io.engage.safety;

/**
 * Words that a message may not hold.
 *
 * @param text the words, matched as whole words after folding; a {@code *} at the end lets the last
 *     word go on, as Bengali case endings make it, and one at the beginning lets the first word
 *     have begun earlier, as compounds do; a {@code ।} at the end finds it only where a thought
 *     ends there, at punctuation or the end of the text: "you are a goat", and no goat that is for
 *     sale
 * @param category what they are: {@code scam}, {@code profanity}; lower-case letters, digits,
 *     hyphens
 * @param severity how much they say
 */
public record Phrase(String text, String category, Severity severity) {

  /** Checks the text. */
  public Phrase {
    if (text.isBlank()) {
      throw new IllegalArgumentException("phrase: must not be blank");
    }
  }
}
