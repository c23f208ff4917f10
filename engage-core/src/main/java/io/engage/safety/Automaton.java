package io.engage.safety;

import io.engage.safety.SortedWords.Branch;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds many words in one pass, as Aho and Corasick described it: each letter costs the same
 * however many words there are. The states lie in a double array: the cell {@code base + code}
 * belongs to a state if {@code owner} says so.
 */
final class Automaton {

  static final int START = 0;

  /** No word. */
  static final int NONE = -1;

  private static final int FREE = -1;

  private int[] base = new int[0];
  private int[] owner = new int[0];
  private int[] fallback = new int[0];

  /** For each state the longest word that ends there. */
  private int[] word = new int[0];

  /** For each word the next that ends wherever it does. */
  private final int[] another;

  /** Where each code leads from the start, for this is where most texts are most of the time. */
  private int[] fromStart = new int[0];

  private int firstFree = 1;

  /** Words as codes from 1 on; the place in this array is the number of the word. */
  Automaton(String[] words) {
    another = new int[words.length];
    reserve(1);
    lay(new SortedWords(words));
    resize(lastUsed() + 1);
  }

  /** The state after this code. */
  int next(int state, int code) {
    int from = state;
    while (from != START) {
      int cell = base[from] + code;
      if (cell < owner.length && owner[cell] == from) {
        return cell;
      }
      from = fallback[from];
    }
    return code < fromStart.length ? fromStart[code] : START;
  }

  /** The longest word that ends here, the first of equal ones; {@link #NONE} if none does. */
  int word(int state) {
    return word[state];
  }

  /** The next word that ends where this one does, equal or shorter, or {@link #NONE}. */
  int another(int word) {
    return another[word];
  }

  private void lay(SortedWords words) {
    Queue<Branch> open = new ArrayDeque<>(List.of(words.all()));
    while (!open.isEmpty()) {
      Branch branch = open.remove();
      int[] codes = words.codes(branch);
      place(branch.cell(), codes);
      int from = words.longer(branch);
      for (int code : codes) {
        int to = words.end(branch, from);
        Branch next = new Branch(base[branch.cell()] + code, branch.depth() + 1, from, to);
        link(branch.cell(), code, next, words);
        open.add(next);
        from = to;
      }
    }
  }

  /** Finds room for the states after this one; without any its base does not matter. */
  private void place(int state, int[] codes) {
    if (codes.length == 0) {
      return;
    }
    int cell = firstFree;
    while (!fits(cell - codes[0], codes)) {
      cell++;
    }
    base[state] = cell - codes[0];
    reserve(base[state] + codes[codes.length - 1] + 1);
    for (int code : codes) {
      owner[base[state] + code] = state;
    }
    if (state == START) {
      fromStart = new int[codes[codes.length - 1] + 1];
      Arrays.stream(codes).forEach(code -> fromStart[code] = base[START] + code);
    }
    while (firstFree < owner.length && owner[firstFree] != FREE) {
      firstFree++;
    }
  }

  private boolean fits(int candidate, int[] codes) {
    for (int code : codes) {
      int cell = candidate + code;
      if (candidate < 0 || cell == START || (cell < owner.length && owner[cell] != FREE)) {
        return false;
      }
    }
    return true;
  }

  private void link(int parent, int code, Branch child, SortedWords words) {
    int to = parent == START ? START : next(fallback[parent], code);
    fallback[child.cell()] = to;
    int longest = word[to];
    for (int place = words.longer(child) - 1; place >= child.from(); place--) {
      another[words.number(place)] = longest;
      longest = words.number(place);
    }
    word[child.cell()] = longest;
  }

  private void reserve(int cells) {
    if (cells > owner.length) {
      resize(Math.max(cells, owner.length + owner.length / 2));
    }
  }

  private void resize(int room) {
    int had = owner.length;
    base = Arrays.copyOf(base, room);
    owner = Arrays.copyOf(owner, room);
    fallback = Arrays.copyOf(fallback, room);
    word = Arrays.copyOf(word, room);
    if (room > had) {
      Arrays.fill(owner, had, room, FREE);
      Arrays.fill(word, had, room, NONE);
    }
  }

  private int lastUsed() {
    int last = owner.length - 1;
    while (last > START && owner[last] == FREE) {
      last--;
    }
    return last;
  }
}
