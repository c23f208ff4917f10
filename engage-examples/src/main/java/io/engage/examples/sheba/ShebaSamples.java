package io.engage.examples.sheba;

import io.engage.examples.mails.Sample;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A case for each of Sheba's messages. */
final class ShebaSamples {

  private static final Optional<URI> CARE =
      Optional.of(URI.create("https://www.sheba.xyz/partner-care"));

  private ShebaSamples() {}

  /** All of them, for a reader of this language; Bengali or else English. */
  static List<Sample> in(Locale locale) {
    boolean bengali = locale.getLanguage().equals("bn");
    String customer = bengali ? "রিনা আক্তার" : "Rina Akter";
    return List.of(
        new Sample(
            "reminder",
            Purpose.PROMOTIONAL,
            customer,
            new ShebaFacts.Reminder(
                Optional.of(bengali ? "এসি সার্ভিসিং" : "AC servicing"), Optional.of(21L)),
            new ShebaFacts.Reminder(Optional.empty(), Optional.empty())),
        new Sample(
            "offer", Purpose.PROMOTIONAL, customer, new ShebaFacts.Offer(), new ShebaFacts.Offer()),
        new Sample(
            "coaching",
            Purpose.REMINDER,
            bengali ? "মাহমুদ হোসেন" : "Mahmud Hossain",
            new ShebaFacts.Coaching(14, 23, 4, CARE),
            new ShebaFacts.Coaching(14, 23, 4, Optional.empty())));
  }
}
