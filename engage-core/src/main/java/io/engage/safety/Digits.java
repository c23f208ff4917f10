package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The digits of what may be a number, group by group, and what they are.
 *
 * @param all the digits
 * @param groups how many stand together each time
 * @param international whether a plus stands before them
 * @param askedFor whether the words before them speak of a call
 */
record Digits(String all, List<Integer> groups, boolean international, boolean askedFor) {

  private static final int MOST_OF_A_PHONE = 15;
  private static final Pattern BANGLADESH_MOBILE = Pattern.compile("(?:00)?(?:88)?01[3-9][0-9]{8}");
  private static final Pattern INTERNATIONAL = Pattern.compile("00[1-9][0-9]{7,13}");
  private static final Pattern NATIONAL = Pattern.compile("0[1-9][0-9]{8,9}");

  static Digits none(boolean international, boolean askedFor) {
    return new Digits("", List.of(), international, askedFor);
  }

  Digits and(String text, int start, int end) {
    List<Integer> more = new ArrayList<>(groups);
    more.add(end - start);
    int upTo = Math.min(end, start + CardNumbers.MOST + 1);
    return new Digits(all + text.substring(start, upTo), more, international, askedFor);
  }

  int count() {
    return all.length();
  }

  /**
   * What they are; empty where they are nothing.
   *
   * @param written with what stands between them
   */
  String category(String written) {
    if (CardNumbers.is(all) && groups.stream().allMatch(n -> n >= 3)) {
      return ContactFilter.CARD;
    }
    boolean isPhone = count() <= MOST_OF_A_PHONE && (isCertain() || isLikely(written));
    return isPhone ? ContactFilter.PHONE : "";
  }

  /** A phone's, whatever words stand before them. */
  boolean isCertain() {
    return international || askedFor || BANGLADESH_MOBILE.matcher(all).matches();
  }

  private boolean isLikely(String written) {
    return INTERNATIONAL.matcher(all).matches() || isNational() || isAmerican(written);
  }

  /** With the code of an area first, or its subscriber's number in one piece. */
  private boolean isNational() {
    return NATIONAL.matcher(all).matches()
        && (groups.get(0) >= 3 || (groups.size() == 2 && groups.get(1) >= 6));
  }

  /** Prices are round, and stand beside each other with a slash. */
  private boolean isAmerican(String written) {
    boolean hasForm =
        (groups.equals(List.of(3, 3, 4)) && all.charAt(0) >= '2')
            || groups.equals(List.of(1, 3, 3, 4));
    return hasForm && written.indexOf('/') < 0 && !isRound();
  }

  private boolean isRound() {
    int end = 0;
    for (int group : groups) {
      end += group;
      if (all.charAt(end - 1) != '0') {
        return false;
      }
    }
    return true;
  }
}
