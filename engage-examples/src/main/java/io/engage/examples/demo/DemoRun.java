package io.engage.examples.demo;

import io.engage.CampaignPreview;
import io.engage.CampaignReport;
import io.engage.EngagementListener;
import io.engage.content.MessageGenerator;
import io.engage.examples.sheba.BookingFile;
import io.engage.examples.sheba.BookingImport;
import io.engage.examples.sheba.Consents;
import io.engage.examples.sheba.MailServer;
import io.engage.examples.sheba.RenewalCampaign;
import io.engage.examples.sheba.SampleHistory;
import io.engage.examples.sheba.ShebaCustomers;
import io.engage.examples.sheba.ShebaEngage;
import io.engage.examples.sheba.ShebaTables;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** One run of the campaign: takes the bookings, runs, and shows what came of it. */
final class DemoRun implements AutoCloseable {

  private static final Duration SINCE_MORNING = Duration.ofMinutes(150);

  private final Settings settings;
  private final Database database;
  private final ModelAccess model;
  private final PrintStream out;
  private final Progress progress;
  private final LocalInbox inbox = LocalInbox.open();
  private final ShebaEngage sheba;

  /** Everything lives at noon of the campaign's day. */
  DemoRun(Settings settings, Database database, ModelAccess model, PrintStream out) {
    this.model = model;
    this.progress = new Progress(out);
    this.settings = settings;
    this.database = database;
    this.out = out;
    this.sheba = shebaAt(settings.noon(), model.generator(), progress);
  }

  LocalInbox inbox() {
    return inbox;
  }

  ShebaEngage sheba() {
    return sheba;
  }

  /** What there is to see afterwards. */
  Pages pages(RunReport report) {
    return new Pages(inbox, sheba, report);
  }

  /**
   * Takes the bookings and runs the campaign on them.
   *
   * @throws BadInputException when the database does not take them
   */
  RunReport run(BookingFile bookings, Clock clock) {
    ShebaCustomers customers = take(bookings);
    remember(customers);
    RenewalCampaign campaign =
        new RenewalCampaign(
            sheba.pipeline(),
            customers,
            settings.cadence(),
            settings.tolerance(),
            settings.promo(),
            settings.ai() ? Optional.of(RenewalCampaign.PROMPT) : Optional.empty());
    return settings.dryRun() ? preview(campaign, clock) : send(campaign);
  }

  private ShebaCustomers take(BookingFile bookings) {
    try {
      ShebaTables.create(database.source());
      BookingImport bookingImport = new BookingImport(database.source());
      UUID taken = bookingImport.take(bookings, settings.today());
      return new ShebaCustomers(database.source(), taken, settings.noon());
    } catch (SQLException e) {
      throw Database.refused(e);
    }
  }

  /** Whose bookings the caller brings has agreed to mail; the bundled customers have a history. */
  private void remember(ShebaCustomers customers) {
    if (settings.bookings().isPresent()) {
      new Consents(sheba.pipeline().contacts(), settings.noon()).record(customers, id -> true);
      return;
    }
    Instant morning = settings.noon().minus(SINCE_MORNING);
    try (ShebaEngage earlier = shebaAt(morning, Optional.empty(), new EngagementListener() {})) {
      SampleHistory history = new SampleHistory(earlier.pipeline(), customers, morning);
      history.makeConsents();
      if (!settings.dryRun()) {
        history.sendOffers(settings.today());
      }
    }
  }

  private RunReport send(RenewalCampaign campaign) {
    out.println("Running the renewal campaign of " + settings.today());
    out.println("  texts are written " + model.describe());
    CampaignReport report = campaign.run(settings.today());
    return RunReport.of(report, campaign.details(report.run()), progress.tokens());
  }

  private RunReport preview(RenewalCampaign campaign, Clock clock) {
    out.println("Counting for " + settings.today() + "; nothing is planned or sent");
    Instant started = clock.instant();
    CampaignPreview preview = campaign.preview();
    return RunReport.of(preview, Duration.between(started, clock.instant()));
  }

  private ShebaEngage shebaAt(
      Instant time, Optional<MessageGenerator> generator, EngagementListener listener) {
    MailServer server = settings.smtp().orElse(new MailServer(inbox.host(), inbox.port()));
    return new ShebaEngage(
        database.store(), server, generator, InstantSource.fixed(time), listener);
  }

  @Override
  public void close() {
    sheba.close();
    inbox.close();
  }
}
