package io.engage.safety;

/** One thing that a filter objects to. */
record Hit(String category, Finding finding) {

  /** What stands between two places of a surface. */
  static Hit at(Surface surface, int start, int end, String category) {
    return new Hit(category, surface.finding(start, end));
  }
}
