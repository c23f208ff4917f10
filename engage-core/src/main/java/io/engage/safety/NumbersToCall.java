package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone and card numbers among the digits of a text. Digits with up to three characters
 * between them that people write in numbers may belong together; the longest number wins.
 */
final class NumbersToCall {

  private static final int LONGEST = 19;
  private static final int SHORTEST = 7;
  private static final int GAP = 3;
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2}))(?![0-9])");

  private final Surface part;
  private final String plain;
  private final List<int[]> groups = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();
  private @Nullable CallWords callWords;

  private NumbersToCall(Surface part) {
    this.part = part;
    this.plain = part.plain();
    Matcher digits = DIGITS.matcher(plain);
    while (digits.find()) {
      groups.add(new int[] {digits.start(), digits.end()});
    }
  }

  static List<Hit> in(Surface part) {
    NumbersToCall numbers = new NumbersToCall(part);
    numbers.read();
    return numbers.hits;
  }

  private void read() {
    int first = 0;
    while (first < groups.size()) {
      first = beginsNumber(first) ? after(first) : first + 1;
    }
  }

  /** Not in the middle of a name such as A1234567 or behind a decimal point. */
  private boolean beginsNumber(int group) {
    int start = groups.get(group)[0];
    char before = start == 0 ? ' ' : plain.charAt(start - 1);
    boolean partOfName = before < 0x80 && Character.isLetter(before);
    return !partOfName && !DATE.matcher(plain).region(start, plain.length()).lookingAt();
  }

  /** Notes the longest number that begins with this group, and tells the group after it. */
  private int after(int first) {
    int next = first + 1;
    String category = "";
    Digits digits = Digits.none(isInternational(first), isAskedFor(first));
    for (int last = first; last < groups.size() && (last == first || joined(last)); last++) {
      int[] group = groups.get(last);
      digits = digits.and(plain, group[0], group[1]);
      if (digits.count() > LONGEST) {
        break;
      }
      String found = digits.count() < SHORTEST ? "" : digits.category();
      category = found.isEmpty() ? category : found;
      next = found.isEmpty() ? next : last + 1;
    }
    if (!category.isEmpty()) {
      hits.add(Hit.at(part, beginning(first), groups.get(next - 1)[1], category));
    }
    return next;
  }

  private boolean joined(int group) {
    int from = groups.get(group - 1)[1];
    int to = groups.get(group)[0];
    return to - from <= GAP
        && plain.substring(from, to).chars().allMatch(c -> " ().-/".indexOf(c) >= 0);
  }

  private boolean isInternational(int group) {
    return plain.charAt(beginning(group)) == '+';
  }

  /** With the plus before it, which may stand before a bracket. */
  private int beginning(int group) {
    int start = groups.get(group)[0];
    int at = start;
    while (at > 0 && start - at < 2 && " (".indexOf(plain.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && plain.charAt(at - 1) == '+' ? at - 1 : start;
  }

  /** Most digits of a text are too few for a number, and nobody looks for the words then. */
  private boolean isAskedFor(int first) {
    int count = 0;
    for (int i = first; i < groups.size() && count < SHORTEST; i++) {
      if (i > first && !joined(i)) {
        return false;
      }
      count += groups.get(i)[1] - groups.get(i)[0];
    }
    return count >= SHORTEST && callWords().before(groups.get(first)[0]);
  }

  private CallWords callWords() {
    if (callWords == null) {
      callWords = CallWords.in(plain);
    }
    return callWords;
  }
}
