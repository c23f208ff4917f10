package io.engage.examples.quickstart;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.content.Reading;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.email.EmailLayout;
import io.engage.email.MailPreview;
import io.engage.email.RenderedEmail;
import io.engage.message.Fact;
import io.engage.message.Facts;
import io.engage.message.GivenFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page on content. */
class ContentPageTest {

  private static final String BOOKING =
      """
      facts: order_number, starts: datetime, total: money, note?
      approved: Content team, 2026-11-21
      subject: Your booking {{order_number}}
      detail: When | {{starts}}
      detail: Total | {{total}}

      We expect you {{starts.relative}}.
      """;

  @TempDir private Path directory;

  // snippet: record
  record Booking(String orderNumber, Instant starts, Fact.Money total, Optional<String> note) {}

  // end

  @Test
  void aTemplateFitsItsRecord() throws IOException {
    Files.writeString(directory.resolve("booking-confirmed_en_v1.mustache"), BOOKING);
    // snippet: check
    TemplateCatalog templates = TemplateCatalog.fromDirectory(directory);
    assertThat(templates).fits("booking-confirmed", Booking.class);
    // end
  }

  @Test
  void aRecordIsHandedIn() {
    Recipient recipient = Recipient.withId("c-17").email("rina@example.com").build();
    // snippet: facts
    Member rina = Member.of(recipient).with(Facts.of(booking()));
    // end
    assertThat(rina.facts()).containsOnlyKeys("order_number", "starts", "total");
  }

  @Test
  void aTemplateIsLookedAt() throws IOException {
    Files.writeString(directory.resolve("booking-confirmed_en_v1.mustache"), BOOKING);
    TemplateCatalog templates = TemplateCatalog.fromDirectory(directory);
    // snippet: preview
    Template template = templates.require("booking-confirmed", Locale.ENGLISH);
    Reading reading =
        new Reading(Locale.ENGLISH, ZoneId.of("Asia/Dhaka"), Instant.parse("2026-11-21T06:00:00Z"));
    RenderedEmail mail =
        MailPreview.in(EmailLayout.standard(), "Sheba")
            .of(template, GivenFacts.of(booking()), reading);
    assertThat(mail.text()).contains("When: November 22, 2026, 3:00 PM\nTotal: Tk 1,250");
    // end
    assertThat(mail.html()).contains("We expect you tomorrow at 3:00 PM.");
  }

  @Test
  void aDirectoryIsWatched() throws IOException {
    Files.writeString(directory.resolve("booking-confirmed_en_v1.mustache"), BOOKING);
    InstantSource clock = () -> Instant.EPOCH;
    // snippet: watching
    TemplateCatalog templates = TemplateCatalog.watching(directory, clock, Duration.ofSeconds(5));
    // end
    assertThat(List.copyOf(templates.approvals().keySet()).toString())
        .isEqualTo("[booking-confirmed_en_v1]");
  }

  private static Booking booking() {
    return new Booking(
        "B-81",
        Instant.parse("2026-11-22T09:00:00Z"),
        new Fact.Money(new BigDecimal("1250"), Currency.getInstance("BDT")),
        Optional.empty());
  }
}
