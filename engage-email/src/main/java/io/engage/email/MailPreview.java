package io.engage.email;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.content.Reading;
import io.engage.content.Template;
import io.engage.message.Address;
import io.engage.message.GivenFacts;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows what a mail would look like, from a test or a page of the host's; nothing is sent.
 * Immutable; safe for several threads.
 */
public final class MailPreview {

  private static final MessageId NOBODYS = new MessageId(new UUID(0, 0));

  private final EmailRenderer renderer;
  private final URI link;
  private final Optional<URI> unsubscribe;

  private MailPreview(EmailRenderer renderer, URI link, Optional<URI> unsubscribe) {
    this.renderer = renderer;
    this.link = link;
    this.unsubscribe = unsubscribe;
  }

  /**
   * In a layout.
   *
   * @param from the name mails come from
   */
  public static MailPreview in(EmailLayout layout, String from) {
    return of(new EmailRenderer(layout, from, Optional.empty()));
  }

  /** In a layout, with the footer that mails have which are not transactional. */
  public static MailPreview in(EmailLayout layout, SenderIdentity sender) {
    return of(new EmailRenderer(layout, sender.name(), Optional.of(sender)));
  }

  private static MailPreview of(EmailRenderer renderer) {
    return new MailPreview(
        renderer,
        URI.create("https://example.invalid/action"),
        Optional.of(URI.create("https://example.invalid/unsubscribe")));
  }

  /** The same for transactional mails, from which there is nothing to unsubscribe. */
  public MailPreview transactional() {
    return new MailPreview(renderer, link, Optional.empty());
  }

  /**
   * A template with sample facts.
   *
   * @param facts {@code GivenFacts.of(record)}, for one
   * @throws io.engage.error.NonRetriableException saying which fact is missing or malformed
   */
  public RenderedEmail of(Template template, GivenFacts facts, Reading reading) {
    return of(template.render(facts, reading).content(), reading.locale());
  }

  /** Finished words. The links lead nowhere. */
  public RenderedEmail of(MessageContent words, Locale locale) {
    return renderer.render(
        new OutboundMessage(
            NOBODYS,
            Purpose.REMINDER,
            Address.email("preview@example.invalid"),
            Optional.empty(),
            locale,
            words,
            words.action().map(label -> link),
            unsubscribe,
            "preview"));
  }
}
