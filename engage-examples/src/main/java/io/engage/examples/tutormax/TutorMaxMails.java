package io.engage.examples.tutormax;

import io.engage.content.TemplateCatalog;
import io.engage.email.EmailLayout;
import io.engage.email.SenderIdentity;
import io.engage.examples.mails.HostMails;
import java.util.List;
import java.util.stream.Stream;

/** What TutorMax writes. */
public final class TutorMaxMails {

  private static final List<String> NAMES =
      List.of(
          "feedback-invitation",
          "feedback-reminder",
          "first-session-check-in",
          "rescheduling-alert",
          "weekly-digest",
          "monthly-summary",
          "performance-report",
          "manager-digest",
          "parent-notification",
          "intervention-notification");

  private TutorMaxMails() {}

  /** Its ten templates, in Bengali and English. */
  public static TemplateCatalog templates() {
    return TemplateCatalog.fromResources(
        TutorMaxMails.class,
        NAMES.stream()
            .flatMap(name -> Stream.of(name + "_bn_v1", name + "_en_v1"))
            .toArray(String[]::new));
  }

  /** All of it, to be looked at. */
  public static HostMails mails() {
    return new HostMails(
        "tutormax",
        templates(),
        TutorMaxSamples::in,
        EmailLayout.standard().brand("TutorMax").colours("#3730a3", "#5b21b6"),
        SenderIdentity.of(
            "TutorMax Learning Ltd",
            "House 8, Road 3, Dhaka 1205, Bangladesh",
            "help@tutormax.example",
            "https://tutormax.example/privacy"));
  }
}
