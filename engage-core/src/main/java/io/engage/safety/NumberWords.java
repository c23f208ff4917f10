package io.engage.safety;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The numbers of offers, in digits, in words or in both: "1,250", "five hundred and fifty", "৫
 * হাজার ২০০", "সাড়ে তিনশ". They are read from their first word on: what their last words say is
 * another number.
 */
final class NumberWords {

  private static final String DIGITS = "[0-9]{1,15}(?:[,.][0-9]{1,6}){0,5}";
  private static final String AND_A_HALF = "and a half";
  private static final String MARK = "['’‘`]?";

  /** Nothing of another word. Only a word for money or an ending may follow without a space. */
  private static final String WHOLE = "(?=টাকা|রুপি|ডলার|তে(?![\\p{L}\\p{M}])|[^\\p{L}\\p{M}]|$)";

  private static final String TIMES =
      "(?: ?" + MARK + SpeltNumbers.TIMES.any() + MARK + WHOLE + ")";
  private static final String ON_TOP = "(?:" + SpeltNumbers.ON_TOP.any() + " ?)?";
  private static final String MULTIPLIED = SpeltNumbers.MULTIPLIED.any() + "(?=" + TIMES + ")";

  /** No "twenty" is left of "twenty-five". */
  private static final String SIMPLE =
      "(?:"
          + ON_TOP
          + "(?>"
          + String.join("|", DIGITS, twice(SpeltNumbers.ENGLISH.any()), SpeltNumbers.BENGALI.any())
          + "|"
          + MULTIPLIED
          + ")(?: "
          + AND_A_HALF
          + ")?)";

  private static final String ALONE =
      "(?:(?:"
          + SpeltNumbers.ALONE.any()
          + "|"
          + SpeltNumbers.ON_TOP.any()
          + " ?"
          + SpeltNumbers.TIMES.any()
          + ")"
          + WHOLE
          + ")";

  /** Where a number may begin. It looks at one letter first. */
  static final String BEGINNING =
      "(?:(?=[0-9])(?<![0-9.,])|(?=["
          + SpeltNumbers.initials(
              List.of(
                  SpeltNumbers.ENGLISH,
                  SpeltNumbers.BENGALI,
                  SpeltNumbers.MULTIPLIED,
                  SpeltNumbers.ALONE,
                  SpeltNumbers.ON_TOP))
          + "])(?<![\\p{L}\\p{M}\\p{N}]))";

  /** A number that may be the first of two: the "two" of "two to three hundred". */
  static final String FIRST = "(?:" + SIMPLE + TIMES + "{0,2}|" + ALONE + ")";

  static final String NUMBER =
      "(?:(?:"
          + SIMPLE
          + TIMES
          + "{1,2}|"
          + ALONE
          + ")(?:,? {0,2}(?:and |& |ও |এবং )?)){0,3}"
          + FIRST;

  private static final Pattern WORD =
      Pattern.compile(
          String.join(
              "|",
              DIGITS,
              AND_A_HALF,
              SpeltNumbers.ON_TOP.any(),
              SpeltNumbers.ENGLISH.any(),
              MULTIPLIED,
              SpeltNumbers.BENGALI.any(),
              SpeltNumbers.TIMES.any()));

  private NumberWords() {}

  /** What {@link #NUMBER} found, in digits. */
  static String value(String words) {
    return plain(sum(words).all());
  }

  /**
   * What {@link #FIRST} found, in digits, if it may be short: "two" is 200 before "three hundred".
   * A five is no 5,000 before "one thousand": the first of two is the smaller one.
   *
   * @param number what follows
   */
  static String valueBefore(String words, String number) {
    Sum last = sum(number);
    BigDecimal first = sum(words).all();
    boolean whole =
        words(words).stream().anyMatch(Sum::multiplies) || first.compareTo(last.multiplied) >= 0;
    return plain(whole ? first : first.multiply(last.most));
  }

  private static Sum sum(String words) {
    Sum sum = new Sum();
    words(words).forEach(sum::add);
    return sum;
  }

  private static List<String> words(String number) {
    return WORD.matcher(number.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  private static String twice(String word) {
    return word + "(?:[ -]?" + word + ")?";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** What the words up to here say. */
  private static final class Sum {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private BigDecimal whole = BigDecimal.ZERO;
    private BigDecimal part = BigDecimal.ZERO;
    private BigDecimal onTop = BigDecimal.ZERO;

    /** What the last number is multiplied with. */
    private BigDecimal times = BigDecimal.ONE;

    /** The most that any number is multiplied with, and that number. */
    private BigDecimal most = BigDecimal.ONE;

    private BigDecimal multiplied = BigDecimal.ZERO;
    private BigDecimal last = BigDecimal.ZERO;

    static boolean multiplies(String word) {
      return SpeltNumbers.TIMES.value(word).isPresent();
    }

    void add(String word) {
      SpeltNumbers.TIMES.value(word).ifPresentOrElse(this::multiply, () -> addOne(word));
    }

    BigDecimal all() {
      return whole.add(part);
    }

    private void addOne(String word) {
      SpeltNumbers.ON_TOP
          .value(word)
          .ifPresentOrElse(more -> onTop = more, () -> addPart(one(word).add(onTop)));
    }

    private void addPart(BigDecimal one) {
      part = part.add(one);
      onTop = BigDecimal.ZERO;
      times = BigDecimal.ONE;
    }

    private static BigDecimal one(String word) {
      return word.equals(AND_A_HALF)
          ? HALF
          : SpeltNumbers.ENGLISH
              .value(word)
              .or(() -> SpeltNumbers.BENGALI.value(word))
              .or(() -> SpeltNumbers.MULTIPLIED.value(word))
              .orElseGet(() -> new BigDecimal(Numbers.form(word)));
    }

    /** "সোয়া লাখ" is one and a quarter. What more than a hundred multiplies is done with. */
    private void multiply(BigDecimal by) {
      BigDecimal many = part.signum() == 0 ? BigDecimal.ONE.add(onTop) : part;
      onTop = BigDecimal.ZERO;
      last = times.compareTo(BigDecimal.ONE) == 0 ? many : last;
      times = times.multiply(by);
      if (times.compareTo(most) > 0) {
        most = times;
        multiplied = last;
      }
      boolean goesOn = by.compareTo(HUNDRED) == 0;
      part = goesOn ? many.multiply(by) : BigDecimal.ZERO;
      whole = goesOn ? whole : whole.add(many.multiply(by));
    }
  }
}
