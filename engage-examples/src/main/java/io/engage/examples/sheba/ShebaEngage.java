package io.engage.examples.sheba;

import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.content.MessageGenerator;
import io.engage.delivery.Sizing;
import io.engage.email.SmtpChannel;
import io.engage.link.DeepLinks;
import io.engage.link.LinkCheck;
import io.engage.link.LinkKey;
import io.engage.link.UnsubscribeLinks;
import io.engage.message.LinkKind;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.SendWindow;
import io.engage.safety.SafetyFilters;
import io.engage.store.EngagementStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Sets Engage up for Sheba: where it remembers, how it sends, what it may say and when. */
public final class ShebaEngage implements AutoCloseable {

  /** What customers read who have not said otherwise. */
  static final Locale LOCALE = Locale.forLanguageTag("bn-BD");

  /** A real host reads its secret from a vault. It has 32 bytes or more. */
  private static final LinkKey KEY =
      LinkKey.of("demo-1", "a secret that only the demo uses and everybody knows");

  private static final DeepLinks BOOKING_LINKS =
      DeepLinks.at("https://app.sheba.xyz/book")
          .issuedBy("sheba")
          .utmSource("smartengage")
          .signedWith(KEY);

  private final SmtpChannel mail;
  private final EngagementPipeline pipeline;

  /**
   * Remembers in this store, sends over this server and lives by this clock.
   *
   * @param generator who writes what has a prompt; without one the templates speak. It stays the
   *     caller's to close.
   */
  public ShebaEngage(
      EngagementStore store,
      MailServer server,
      Optional<MessageGenerator> generator,
      InstantSource clock,
      EngagementListener listener) {
    this.mail = mail(server, clock);
    EngagementPipelineBuilder builder =
        EngagementPipeline.builder()
            .store(store)
            .channel(mail)
            .templates(ShebaMails.templates())
            .prompts(ShebaMails.prompts())
            .safety(SafetyFilters.standard())
            .links(BOOKING_LINKS)
            .unsubscribe(UnsubscribeLinks.at("https://app.sheba.xyz/unsubscribe", KEY))
            .caps(FrequencyCaps.standard())
            .window(SendWindow.standard())
            .locale(LOCALE)
            .zone(BookingTime.HOME)
            .clock(clock)
            // What a killed process had in hand is taken over a minute later.
            .sizing(new Sizing(500, 16, 4, Duration.ofMinutes(1)))
            // Right here: the local inbox reaches nobody, and any other server was named by whoever
            // runs this. A staging system says firewall(Firewall.allowing(…)) instead.
            .production()
            .listener(listener);
    generator.ifPresent(builder::generator);
    this.pipeline = builder.build();
  }

  private static SmtpChannel mail(MailServer server, InstantSource clock) {
    return server
        .channel()
        .from("Sheba", "hello@sheba.xyz")
        .sender(ShebaMails.SENDER)
        .clock(clock)
        .build();
  }

  /** The pipeline, for campaigns, single messages, consent and the ledger. */
  public EngagementPipeline pipeline() {
    return pipeline;
  }

  /** What a booking page does first with the token of a link that comes back. */
  public LinkCheck check(String bookingToken) {
    return pipeline.links().verify(LinkKind.BOOKING, bookingToken);
  }

  /** Ends the pipeline and closes what was opened for it. */
  @Override
  public void close() {
    pipeline.close();
    mail.close();
  }
}
