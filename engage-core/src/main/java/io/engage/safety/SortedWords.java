package io.engage.safety;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Words in order, so that those with the same beginning lie together: a tree without nodes. */
final class SortedWords {

  private final String[] words;
  private final int[] order;

  /**
   * All words with one beginning.
   *
   * @param cell the state for it
   * @param depth its length
   * @param from the first place of them
   * @param to the last, exclusive
   */
  record Branch(int cell, int depth, int from, int to) {}

  /** The number of a word is its place among these; equal ones stay in this order. */
  SortedWords(String[] words) {
    this.words = words;
    order =
        IntStream.range(0, words.length)
            .boxed()
            .sorted(Comparator.comparing(number -> words[number]))
            .mapToInt(number -> number)
            .toArray();
  }

  Branch all() {
    return new Branch(Automaton.START, 0, 0, order.length);
  }

  /** The number of the word at a place. */
  int number(int place) {
    return order[place];
  }

  /** The first place of the words that go on; the others come before. */
  int longer(Branch branch) {
    int place = branch.from;
    while (place < branch.to && words[order[place]].length() == branch.depth) {
      place++;
    }
    return place;
  }

  /** The codes with which words go on, each once and in order. */
  int[] codes(Branch branch) {
    int from = longer(branch);
    int[] codes = new int[branch.to - from];
    int count = 0;
    for (int place = from; place < branch.to; place++) {
      int code = code(place, branch.depth);
      if (count == 0 || code != codes[count - 1]) {
        codes[count++] = code;
      }
    }
    return count == codes.length ? codes : Arrays.copyOf(codes, count);
  }

  /** The end of the words of a branch that go on from this place with the same code. */
  int end(Branch branch, int from) {
    int code = code(from, branch.depth);
    int place = from + 1;
    while (place < branch.to && code(place, branch.depth) == code) {
      place++;
    }
    return place;
  }

  private int code(int place, int depth) {
    return words[order[place]].charAt(depth);
  }
}
