package io.engage.safety;

import java.util.ArrayList;
import java.util.BitSet;
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
  private static final int SHORTEST_KNOWN = 5;
  private static final int GAP = 3;
  private static final String BETWEEN = " \t\r\n().-/_,";
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern LETTERS_FOR_DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])[oOlI]{1,3}(?=[0-9])|(?<=[0-9])[oOlI]{1,3}(?![\\p{L}\\p{M}])");

  private static final Pattern MOBILE =
      Pattern.compile("(?<=\\p{Ll})(?:88)?01[3-9][0-9]{8}(?![0-9])");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2}))(?![0-9])");

  private final Surface part;
  private final String plain;
  private final List<int[]> groups = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();

  /** Where the numbers stand that were found or are known. */
  private final BitSet taken = new BitSet();

  private @Nullable CallWords callWords;

  private NumbersToCall(Surface part) {
    this.part = part;
    this.plain = withDigits(part.plain());
    Matcher digits = DIGITS.matcher(plain);
    while (digits.find()) {
      groups.add(new int[] {digits.start(), digits.end()});
    }
  }

  /** Letters in the place of digits, of which there are no more and no fewer then. */
  private static String withDigits(String text) {
    return LETTERS_FOR_DIGITS
        .matcher(text)
        .replaceAll(found -> found.group().replaceAll("[oO]", "0").replaceAll("[lI]", "1"));
  }

  /** Those of a part. What stands beside a known number is no part of it. */
  static NumbersToCall in(Surface part, KnownContacts known) {
    NumbersToCall numbers = new NumbersToCall(part);
    if (!known.isEmpty()) {
      numbers.leaveOut(known);
    }
    numbers.read();
    return numbers;
  }

  /** All but the known ones. */
  List<Hit> hits() {
    return hits;
  }

  /** Whether a number that was found, or is known, stands at one of these places. */
  boolean standIn(int start, int end) {
    int at = taken.nextSetBit(start);
    return at >= 0 && at < end;
  }

  private void read() {
    int first = 0;
    while (first < groups.size()) {
      int hours = Quantities.hours(plain, groups.get(first)[0]);
      if (hours > 0) {
        first += hours;
      } else {
        first = beginsNumber(first) ? after(first) : first + 1;
      }
    }
  }

  private void leaveOut(KnownContacts known) {
    BitSet left = new BitSet();
    for (int first = 0; first < groups.size(); first = Math.max(first + 1, left.length())) {
      int after = afterKnown(first, known);
      if (after > first) {
        left.set(first, after);
        taken.set(groups.get(first)[0], groups.get(after - 1)[1]);
      }
    }
    List<int[]> others = new ArrayList<>();
    for (int i = left.nextClearBit(0); i < groups.size(); i = left.nextClearBit(i + 1)) {
      others.add(groups.get(i));
    }
    groups.clear();
    groups.addAll(others);
  }

  /** The group after the shortest known number that begins with this one; this one if none does. */
  private int afterKnown(int first, KnownContacts known) {
    StringBuilder digits = new StringBuilder();
    for (int last = first; last < groups.size() && digits.length() <= LONGEST; last++) {
      int[] group = groups.get(last);
      if (last > first && (!joined(first, last) || isLineBreak(last))) {
        break;
      }
      digits.append(plain, group[0], Math.min(group[1], group[0] + LONGEST + 1));
      if (isLongEnough(digits, first == last) && known.hasNumber(digits.toString())) {
        return last + 1;
      }
    }
    return first;
  }

  /** A short one is in one piece and no beginning of a longer one: a fact may be any number. */
  private static boolean isLongEnough(CharSequence digits, boolean inOnePiece) {
    return digits.length() >= SHORTEST
        || (inOnePiece && digits.length() >= SHORTEST_KNOWN && digits.charAt(0) != '0');
  }

  /** Not in the middle of a name such as A1234567 or behind a decimal point. */
  private boolean beginsNumber(int group) {
    int start = groups.get(group)[0];
    char before = start == 0 ? ' ' : plain.charAt(start - 1);
    boolean partOfName = before < 0x80 && Character.isLetter(before);
    return (!partOfName || isGlued(start))
        && !DATE.matcher(plain).region(start, plain.length()).lookingAt();
  }

  /** A word to call by, or any small letters before a number of a mobile phone: call01712… */
  private boolean isGlued(int start) {
    return MOBILE
            .matcher(plain)
            .region(start, plain.length())
            .useTransparentBounds(true)
            .lookingAt()
        || callWords().endAt(start);
  }

  /** Notes the longest number that begins with this group, and tells the group after it. */
  private int after(int first) {
    int next = first + 1;
    String category = "";
    boolean isBroken = false;
    Digits digits = Digits.none(isInternational(first), isAskedFor(first));
    for (int last = first; last < groups.size() && (last == first || joined(first, last)); last++) {
      int[] group = groups.get(last);
      digits = digits.and(plain, group[0], group[1]);
      if (digits.count() > LONGEST) {
        break;
      }
      isBroken |= last > first && isLineBreak(last);
      String found = digits.count() < SHORTEST ? "" : category(first, last, digits);
      found = isBroken && !found.equals(ContactFilter.CARD) ? "" : found;
      category = found.isEmpty() ? category : found;
      next = found.isEmpty() ? next : last + 1;
    }
    if (!category.isEmpty()) {
      int end = groups.get(next - 1)[1];
      hits.add(Hit.at(part, beginning(first), end, category));
      taken.set(groups.get(first)[0], end);
    }
    return next;
  }

  /** A card's number is one wherever it stands; some of a phone's are amounts, or of a thing. */
  private String category(int first, int last, Digits digits) {
    int start = groups.get(first)[0];
    int end = groups.get(last)[1];
    String found = digits.category(plain.substring(start, end));
    boolean isOther =
        found.equals(ContactFilter.PHONE)
            && ((!isNoAmount(first) && Quantities.isOne(plain, start, end))
                || (!digits.isCertain() && callWords().ofThing(start)));
    return isOther ? "" : found;
  }

  /** A comma stands between thousands, unless the number is one that no amount begins like. */
  private boolean joined(int first, int group) {
    int from = groups.get(group - 1)[1];
    int to = groups.get(group)[0];
    String between = to - from <= GAP ? plain.substring(from, to) : "?";
    return between.chars().allMatch(c -> BETWEEN.indexOf(c) >= 0)
        && (between.indexOf(',') < 0 || isNoAmount(first));
  }

  private boolean isNoAmount(int first) {
    int start = groups.get(first)[0];
    return plain.charAt(start) == '0' || plain.startsWith("880", start) || isInternational(first);
  }

  /** Asked of groups that are joined alone, so that no gap is long. */
  private boolean isLineBreak(int group) {
    return plain.substring(groups.get(group - 1)[1], groups.get(group)[0]).indexOf('\n') >= 0;
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
      if (i > first && (!joined(first, i) || isLineBreak(i))) {
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
