package io.engage.safety;

import java.util.List;

/** A filter that reads the parts as they look. Several of them share the work of reading. */
interface SurfaceFilter extends SafetyFilter {

  /** How many places are told; nobody reads more of them. */
  int TOLD = 200;

  /** The rule that it stands for. */
  String rule();

  /** What it objects to in these parts; nothing where the text may go. */
  List<Hit> hits(ScreenedText text, List<Surface> parts);

  @Override
  default SafetyVerdict check(ScreenedText text) {
    return check(text, Surface.of(text.content()));
  }

  /** The same, where the parts have been read. */
  default SafetyVerdict check(ScreenedText text, List<Surface> parts) {
    List<Hit> hits = hits(text, parts);
    if (hits.isEmpty()) {
      return SafetyVerdict.allowed();
    }
    String category = hits.get(0).category();
    List<Finding> findings =
        hits.stream()
            .filter(hit -> hit.category().equals(category))
            .map(Hit::finding)
            .limit(TOLD)
            .toList();
    return SafetyVerdict.blocked(rule(), category, findings);
  }
}
