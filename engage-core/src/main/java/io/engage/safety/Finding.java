package io.engage.safety;

/**
 * What a filter objects to, and where it stands. {@link #toString()} does not show the words.
 *
 * @param words as they stand in the text; never logged
 * @param part in which part of it: {@code subject}, {@code body}; empty where the filter does not
 *     say
 * @param start where in that part they begin, in {@code char}s from 0; 0 where the filter does not
 *     say
 * @param end where they end, exclusive
 */
public record Finding(String words, String part, int start, int end) {

  /** Words whose place is not told. */
  public static Finding of(String words) {
    return new Finding(words, "", 0, 0);
  }

  @Override
  public String toString() {
    return "Finding[" + part + " " + start + "-" + end + "]";
  }
}
