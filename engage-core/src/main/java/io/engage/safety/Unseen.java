package io.engage.safety;

/** Characters that show nothing of their own, and marks that are piled on others to hide them. */
final class Unseen {

  private Unseen() {}

  static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> true;
      case Character.ENCLOSING_MARK -> true;
      case Character.NON_SPACING_MARK -> isPiledOn(c);
      default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
    };
  }

  /** Accents, variation selectors and the joiners of no script; never the signs of one. */
  private static boolean isPiledOn(int c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
