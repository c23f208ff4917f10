package io.engage.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Spelling {

  private static final int LETTERS_PER_SLIP = 3;

  private Spelling() {}

  /** The known word that is nearest, unless it takes more than one slip in three letters. */
  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(other -> isNear(word, other))
        .min(Comparator.comparingInt((String other) -> slips(word, other)).thenComparing(s -> s));
  }

  /**
   * The known path that differs in one name alone, and there by slips. Hyphens may count as dots: a
   * variable of the environment does not tell them apart.
   */
  static Optional<String> nearestPath(String path, Collection<String> known) {
    return known.stream()
        .filter(other -> isOneNameApart(path, other, "[.]") || isOneNameApart(path, other, "[.-]"))
        .min(Comparator.comparingInt((String other) -> slips(path, other)).thenComparing(s -> s));
  }

  private static boolean isOneNameApart(String path, String otherPath, String between) {
    String[] one = path.split(between);
    String[] other = otherPath.split(between);
    int apart = Math.abs(one.length - other.length) * 2;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      apart += one[i].equals(other[i]) ? 0 : isNear(one[i], other[i]) ? 1 : 2;
    }
    return apart <= 1;
  }

  private static boolean isNear(String word, String other) {
    return slips(word, other) * LETTERS_PER_SLIP <= Math.max(word.length(), 4);
  }

  /** How many letters must be added, removed, replaced or swapped with their neighbour. */
  private static int slips(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int replaced = cost[i - 1][j - 1] + (same ? 0 : 1);
    int cheapest = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }
}
