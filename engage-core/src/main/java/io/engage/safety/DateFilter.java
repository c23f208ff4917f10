package io.engage.safety;

import io.engage.content.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds days, dates and hours that nobody gave: a model invents them. Approved words may name what
 * they like.
 */
final class DateFilter implements SurfaceFilter {

  @Override
  public String rule() {
    return "date";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    if (text.source() != Words.Source.GENERATED) {
      return List.of();
    }
    GivenMoments given = null;
    Set<Hit> hits = new LinkedHashSet<>();
    for (Surface part : parts) {
      for (Moment moment : Moments.in(part.plain())) {
        given = given == null ? GivenMoments.in(text) : given;
        Hit hit = Hit.at(part, moment.start(), moment.end(), moment.category());
        if (!given.hold(moment, part, hit.finding())) {
          hits.add(hit);
        }
      }
    }
    return List.copyOf(hits);
  }
}
