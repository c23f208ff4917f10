package io.engage.jdbc.faults;

import java.util.List;

/**
 * How much of everything: little in every build, much with {@code -Dfaults=long}.
 *
 * @param rounds how often a worker is killed at each crash point, and PostgreSQL stopped
 * @param people to how many people each campaign goes whose workers are killed at crash points
 * @param few to how many where nobody is killed
 * @param crowd to how many where workers are killed at random or many work at once
 * @param multitude to how many a campaign goes that no heap may feel
 * @param processes how many of the latter are processes
 * @param randomKills how many workers are killed at random moments
 * @param lostCommits of which commits the answers are lost: every third, every seventh; with every
 *     second no pipeline would ever start, since that takes two
 * @param races how many rounds of many processes that want the same places
 */
record Size(
    int rounds,
    int people,
    int few,
    int crowd,
    int multitude,
    int processes,
    int randomKills,
    List<Integer> lostCommits,
    int races) {

  static Size asAsked() {
    return "long".equals(System.getProperty("faults"))
        ? new Size(
            10,
            60,
            60,
            3_334,
            1_000_000,
            4,
            200,
            List.of(3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20),
            1_000)
        : new Size(1, 40, 15, 60, 6_000, 2, 2, List.of(5), 20);
  }
}
