package io.engage.examples.tulia;

import io.engage.content.TemplateCatalog;
import io.engage.email.EmailLayout;
import io.engage.email.SenderIdentity;
import io.engage.examples.mails.HostMails;
import java.util.List;
import java.util.stream.Stream;

/** What Tulia writes. */
public final class TuliaMails {

  private static final List<String> NAMES =
      List.of(
          "payment-confirmed",
          "shipped",
          "payment-failed",
          "booking-confirmed",
          "appointment-reminder-24h",
          "appointment-reminder-2h",
          "re-engagement-browsing",
          "re-engagement-cart",
          "re-engagement-question");

  private TuliaMails() {}

  /** Its templates, in Bengali and English. */
  public static TemplateCatalog templates() {
    return TemplateCatalog.fromResources(
        TuliaMails.class,
        NAMES.stream()
            .flatMap(name -> Stream.of(name + "_bn_v1", name + "_en_v1"))
            .toArray(String[]::new));
  }

  /** All of it, to be looked at. */
  public static HostMails mails() {
    return new HostMails(
        "tulia",
        templates(),
        TuliaSamples::in,
        EmailLayout.standard().brand("Tulia").colours("#9d174d", "#831843"),
        SenderIdentity.of(
            "Tulia Shop Ltd",
            "House 31, Road 7, Dhaka 1213, Bangladesh",
            "care@tulia.example",
            "https://tulia.example/privacy"));
  }
}
