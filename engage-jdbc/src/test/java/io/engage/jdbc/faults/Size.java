package io.engage.jdbc.faults;

import java.util.List;

/**
 * How much of everything: little in every build, much with {@code -Dfaults=long}.
 *
 * @param rounds how often a worker is killed at each crash point
 * @param people to how many people each campaign of a round of kills goes
 * @param randomKills how many workers are killed at random moments
 * @param crowd to how many people the campaigns go that are disturbed by random kills
 * @param lostCommits of which commits the answers are lost: every third, every seventh
 */
record Size(int rounds, int people, int randomKills, int crowd, List<Integer> lostCommits) {

  static Size asAsked() {
    return "long".equals(System.getProperty("faults"))
        ? new Size(10, 60, 200, 3_334, List.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20))
        : new Size(1, 40, 4, 100, List.of(5));
  }
}
