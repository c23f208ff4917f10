package io.engage.safety;

/**
 * Characters that show nothing: Unicode's Default_Ignorable_Code_Point, other format characters and
 * controls that are no white space.
 */
final class Invisible {

  /** First and last of each range, ascending. */
  private static final int[] DEFAULT_IGNORABLE = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private static final int FIRST_C1 = 0x7F;

  private Invisible() {}

  static boolean is(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || (type == Character.CONTROL && c < FIRST_C1 && !Character.isWhitespace(c))
        || isDefaultIgnorable(c);
  }

  private static boolean isDefaultIgnorable(int c) {
    for (int i = 0; i < DEFAULT_IGNORABLE.length && DEFAULT_IGNORABLE[i] <= c; i += 2) {
      if (c <= DEFAULT_IGNORABLE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
