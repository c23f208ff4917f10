package io.engage.safety;

import java.util.ArrayList;
import java.util.List;

/** Reads what a text offers. */
final class Offers {

  private Offers() {}

  static List<Offer> in(String plain) {
    List<Offer> offers = new ArrayList<>(Amounts.in(plain));
    offers.addAll(PromoCodes.in(plain));
    offers.addAll(Promises.in(plain));
    return offers;
  }
}
