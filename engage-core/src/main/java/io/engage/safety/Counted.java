package io.engage.safety;

/**
 * A phrase that was found.
 *
 * @param phrase which one
 * @param part in which part of the words
 * @param words all words of that part
 * @param start where it begins in them
 * @param end where it ends, exclusive
 */
record Counted(Phrase phrase, String part, String words, int start, int end) {

  Finding finding() {
    return new Finding(words.substring(start, end), part, start, end);
  }
}
