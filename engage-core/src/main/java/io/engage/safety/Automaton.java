package io.engage.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds many words in one pass, as Aho and Corasick described it: each letter costs the same
 * however many words there are. The states lie in a double array: the cell {@code base + code}
 * belongs to a state if {@code owner} says so.
 */
final class Automaton {

  static final int START = 0;

  private static final int FREE = -1;

  private int[] base = new int[0];
  private int[] owner = new int[0];
  private int[] fallback = new int[0];
  private int[] word = new int[0];
  private int[] shorter = new int[0];
  private int firstFree = 1;

  /** Where each code leads from the start, for this is where most texts are most of the time. */
  private int[] fromStart = new int[0];

  /** For each state the next, itself included, in which a word ends. */
  private int[] ending = new int[0];

  private static final class Node {
    final SortedMap<Integer, Node> next = new TreeMap<>();
    int cell;
    int word = FREE;
  }

  /**
   * Words as codes from 1 on; the place in this list is the number of the word. No two are equal.
   */
  Automaton(List<int[]> words) {
    Node root = new Node();
    for (int i = 0; i < words.size(); i++) {
      Node node = root;
      for (int code : words.get(i)) {
        node = node.next.computeIfAbsent(code, c -> new Node());
      }
      node.word = i;
    }
    reserve(1);
    lay(root);
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

  /** The longest word that ends here, or -1. */
  int word(int state) {
    return word[state];
  }

  /** The next state, this one included, in which a word ends, or {@link #START} if none does. */
  int ending(int state) {
    return ending[state];
  }

  /** The state of the next shorter word that ends here too, or {@link #START}. */
  int shorter(int state) {
    return shorter[state];
  }

  private void lay(Node root) {
    ArrayDeque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.remove();
      place(node);
      node.next.forEach((code, child) -> link(node, code, child));
      open.addAll(node.next.values());
    }
  }

  private void place(Node node) {
    if (node.next.isEmpty()) {
      // No code leads from here: every cell of such a base would belong to another state.
      base[node.cell] = 0;
      return;
    }
    List<Integer> codes = new ArrayList<>(node.next.keySet());
    int cell = firstFree;
    while (!fits(cell - codes.get(0), codes)) {
      cell++;
    }
    int chosen = cell - codes.get(0);
    base[node.cell] = chosen;
    reserve(chosen + codes.get(codes.size() - 1) + 1);
    node.next.forEach(
        (code, child) -> {
          child.cell = chosen + code;
          owner[child.cell] = node.cell;
          word[child.cell] = child.word;
        });
    if (node.cell == START) {
      fromStart = new int[codes.get(codes.size() - 1) + 1];
      node.next.forEach((code, child) -> fromStart[code] = child.cell);
    }
    while (firstFree < owner.length && owner[firstFree] != FREE) {
      firstFree++;
    }
  }

  private boolean fits(int candidate, List<Integer> codes) {
    for (int code : codes) {
      int cell = candidate + code;
      if (candidate < 0 || cell == START || (cell < owner.length && owner[cell] != FREE)) {
        return false;
      }
    }
    return true;
  }

  private void link(Node parent, int code, Node child) {
    int to = parent.cell == START ? START : next(fallback[parent.cell], code);
    fallback[child.cell] = to;
    shorter[child.cell] = ending(to);
    ending[child.cell] = child.word == FREE ? shorter[child.cell] : child.cell;
  }

  private void reserve(int cells) {
    int had = owner.length;
    if (cells <= had) {
      return;
    }
    int room = Math.max(cells, had * 2);
    base = Arrays.copyOf(base, room);
    owner = Arrays.copyOf(owner, room);
    fallback = Arrays.copyOf(fallback, room);
    word = Arrays.copyOf(word, room);
    shorter = Arrays.copyOf(shorter, room);
    ending = Arrays.copyOf(ending, room);
    Arrays.fill(owner, had, room, FREE);
    Arrays.fill(word, had, room, FREE);
  }
}
