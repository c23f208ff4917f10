package io.engage.safety;

import java.util.Arrays;

/**
 * A text without the differences that do not matter to a reader, kept beside the original:
 * compatibility forms, case, accents, look-alike letters of other scripts, HTML entities,
 * characters that show nothing, digits of any script, Bengali spelling variants and composed forms.
 * Everything but letters, marks and digits is a gap. Each folded letter knows its place in the
 * original.
 *
 * <p>Folding what was folded changes nothing. How far letters that only stand for each other
 * (digits for letters, spaces within words, drawn-out letters) are the same is not decided here but
 * where a phrase is held against a place, see {@link Alignment}.
 */
final class FoldedText {

  /** What stands before a letter: nothing, or a combination of these. */
  static final int SPLITTER = 1;

  static final int SPACE = 2;
  static final int STOP = 4;

  /** Together with {@link #STOP}: one that words have of their own. */
  static final int APOSTROPHE = 8;

  /** Together with {@link #STOP}: one mark alone that is seldom set between two words. */
  static final int WITHIN = 16;

  private final String original;
  private char[] letters;
  private int[] starts;
  private int[] ends;
  private byte[] gaps;
  private int size;
  private int gap;
  private boolean disguised;
  private int wordFrom;
  private int wordTo = -1;

  private FoldedText(String original) {
    this.original = original;
    int room = original.length() + 2;
    letters = new char[room];
    starts = new int[room];
    ends = new int[room];
    gaps = new byte[room];
  }

  /** The text with symbols as gaps. */
  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text);
    folded.read();
    return folded;
  }

  /** The text with symbols beside letters as the letters they are written for: {@code $ex}. */
  FoldedText undisguised() {
    FoldedText folded = new FoldedText(original);
    folded.disguised = true;
    folded.read();
    return folded;
  }

  /** Whether {@link #undisguised()} differs. */
  boolean isDisguised() {
    return disguised;
  }

  String original() {
    return original;
  }

  int size() {
    return size;
  }

  char letter(int index) {
    return letters[index];
  }

  /** What stands between this letter and the one before. */
  int gapBefore(int index) {
    return gaps[index];
  }

  /** Where it begins in the original. */
  int start(int index) {
    return starts[index];
  }

  /** Where it ends in the original, exclusive. */
  int end(int index) {
    return ends[index];
  }

  /** The first letter of the word that a letter stands in. */
  int wordStart(int index) {
    findWord(index);
    return wordFrom;
  }

  /** The last letter of the word that a letter stands in. */
  int wordEnd(int index) {
    findWord(index);
    return wordTo;
  }

  /** Remembers the last word: it is asked for again for each phrase in it, and may be long. */
  private void findWord(int index) {
    if (index >= wordFrom && index <= wordTo) {
      return;
    }
    wordFrom = index;
    while (wordFrom > 0 && gaps[wordFrom] == 0) {
      wordFrom--;
    }
    wordTo = index;
    while (wordTo + 1 < size && gaps[wordTo + 1] == 0) {
      wordTo++;
    }
  }

  /** The words with one space between them. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(size + size / 4);
    for (int i = 0; i < size; i++) {
      if (gaps[i] != 0 && i > 0) {
        words.append(' ');
      }
      words.append(letters[i]);
    }
    return words.toString();
  }

  private void read() {
    boolean symbols = disguised;
    disguised = false;
    int length = original.length();
    int i = 0;
    while (i < length) {
      char c = original.charAt(i);
      int entry = FoldTable.entry(c);
      if (entry >> 16 == FoldTable.LETTER) {
        add((char) entry, i, ++i);
      } else if (Character.isSurrogate(c)) {
        int code = original.codePointAt(i);
        i = take(code, FoldTable.entry(code), i, i + Character.charCount(code), symbols);
      } else {
        i = take(c, entry, i, i + 1, symbols);
      }
    }
  }

  private int take(int c, int entry, int start, int end, boolean symbols) {
    switch (FoldTable.kind(entry)) {
      case FoldTable.LETTER -> add((char) entry, start, end);
      case FoldTable.SEVERAL -> several(c, start, end, symbols);
      case FoldTable.SIGN -> sign((char) entry, start, end);
      case FoldTable.SPACE -> gap |= SPACE;
      case FoldTable.SPLITTER, FoldTable.STOP -> symbol(entry, start, end, symbols);
      case FoldTable.AMPERSAND -> {
        return ampersand(start, symbols);
      }
      default -> {}
    }
    return end;
  }

  private int ampersand(int start, boolean symbols) {
    HtmlEntity entity = original.charAt(start) == '&' ? HtmlEntity.at(original, start) : null;
    if (entity == null || entity.character() == '&') {
      gap |= STOP;
      return entity == null ? start + 1 : entity.end();
    }
    int c = entity.character();
    return take(c, FoldTable.entry(c), start, entity.end(), symbols);
  }

  /** A sign belongs to the letter before, even if someone put a space between them. */
  private void sign(char sign, int start, int end) {
    dropJoiner(sign);
    char joined = size == 0 ? 0 : BengaliLetters.joined(letters[size - 1], sign);
    if (joined == 0) {
      add(sign, start, end);
    } else {
      letters[size - 1] = joined;
      ends[size - 1] = end;
    }
  }

  private void symbol(int entry, int start, int end, boolean symbols) {
    boolean beside = (entry & FoldTable.DISGUISE) != 0 && isBesideLetter(entry, end);
    disguised |= beside;
    if (beside && symbols) {
      add((char) entry, start, end);
    } else {
      boolean within = gap == 0 && Gaps.isWithinWord(original, start, end);
      gap |= FoldTable.kind(entry) == FoldTable.STOP || isPause(start, end) ? STOP : SPLITTER;
      gap = within ? gap | WITHIN : gap & ~WITHIN;
      gap |= (entry & FoldTable.APOSTROPHE) == 0 ? 0 : APOSTROPHE;
    }
  }

  /** Several symbols in a row, or a full stop where Latin letters do not follow, end a thought. */
  private boolean isPause(int start, int end) {
    boolean bengaliNext = end >= original.length() || original.charAt(end) >= BengaliLetters.FIRST;
    return gap != 0 || (original.charAt(start) == '.' && bengaliNext);
  }

  /** Between letters; at the end of a word only what is no punctuation, as in "great!". */
  private boolean isBesideLetter(int entry, int end) {
    boolean behind = size > 0 && gap == 0 && FoldTable.kind(entry) != FoldTable.STOP;
    return behind || (end < original.length() && isLetterOrDisguise(original.charAt(end)));
  }

  private static boolean isLetterOrDisguise(char c) {
    int entry = FoldTable.entry(c);
    boolean disguise = (entry & FoldTable.DISGUISE) != 0 && FoldTable.kind(entry) != FoldTable.STOP;
    return disguise
        || (FoldTable.kind(entry) == FoldTable.LETTER && !Letters.isDigit((char) entry));
  }

  private void several(int c, int start, int end, boolean symbols) {
    boolean micro = Folding.isMicro(c);
    disguised |= micro;
    String several = micro && symbols ? "u" : Folding.letters(c);
    for (int i = 0; i < several.length(); i++) {
      add(several.charAt(i), start, end);
    }
  }

  private void add(char letter, int start, int end) {
    if (size == letters.length) {
      grow();
    }
    dropJoiner(letter);
    letters[size] = letter;
    starts[size] = start;
    ends[size] = end;
    gaps[size++] = (byte) gap;
    gap = 0;
  }

  /** Nothing joins two consonants where a vowel follows. */
  private void dropJoiner(char letter) {
    while (BengaliLetters.isVowelSign(letter)
        && size > 0
        && gap == 0
        && letters[size - 1] == BengaliLetters.HASANTA) {
      gap = gaps[--size];
    }
  }

  private void grow() {
    int room = size * 2;
    letters = Arrays.copyOf(letters, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    gaps = Arrays.copyOf(gaps, room);
  }
}
