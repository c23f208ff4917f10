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
  private static final Pattern INDIA_MOBILE = Pattern.compile("[6-9][0-9]{9}");

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

  /** What they are; empty where they are nothing. */
  String category() {
    if (CardNumbers.is(all) && groups.stream().allMatch(n -> n >= 3)) {
      return ContactFilter.CARD;
    }
    return isPhone() ? ContactFilter.PHONE : "";
  }

  private boolean isPhone() {
    return count() <= MOST_OF_A_PHONE
        && (international
            || askedFor
            || BANGLADESH_MOBILE.matcher(all).matches()
            || INTERNATIONAL.matcher(all).matches()
            || isNational()
            || isAmerican());
  }

  /** With the code of an area first, or its subscriber's number in one piece. */
  private boolean isNational() {
    return NATIONAL.matcher(all).matches()
        && (groups.get(0) >= 3 || (groups.size() == 2 && groups.get(1) >= 6));
  }

  private boolean isAmerican() {
    return (groups.equals(List.of(3, 3, 4)) && all.charAt(0) >= '2')
        || groups.equals(List.of(1, 3, 3, 4))
        || (groups.size() == 2 && groups.get(0) == 5 && INDIA_MOBILE.matcher(all).matches());
  }
}
