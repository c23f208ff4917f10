package io.engage.safety;

import io.engage.content.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds promotional codes, percentages, amounts and promises that nobody gave: a model invents
 * them. Approved words may say what they like.
 */
final class OfferFilter implements SurfaceFilter {

  @Override
  public String rule() {
    return "offer";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    if (text.source() != Words.Source.GENERATED) {
      return List.of();
    }
    GivenOffers given = GivenOffers.in(text);
    List<Hit> hits = new ArrayList<>();
    for (Surface part : parts) {
      Offers.in(part.plain()).stream()
          .filter(offer -> !given.hold(offer, part))
          .map(offer -> Hit.at(part, offer.start(), offer.end(), offer.category()))
          .forEach(hits::add);
    }
    return hits;
  }
}
