package io.engage.sms;

import io.engage.channel.SendResult.Rejection;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.MessageId;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.LedgerEntry;
import io.engage.store.ProviderReport;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of a message after Twilio took it, or took it without our knowing.
 *
 * @param message our name for it; empty when the callback's URL carries none
 * @param channel what it went over: {@link ChannelId#SMS}, {@link ChannelId#WHATSAPP}, or another
 *     by Twilio's word for it, such as {@code rcs}
 * @param providerId Twilio's name for it, as in {@link
 *     io.engage.channel.SendResult.Accepted#providerId}
 * @param status how far it came
 * @param errorCode Twilio's code for why it came no further, if it said one
 */
public record DeliveryReport(
    Optional<MessageId> message,
    ChannelId channel,
    String providerId,
    Status status,
    OptionalInt errorCode) {

  /**
   * Why it was not delivered, in the terms of an answer to a request: a dead number or an opt-out
   * is to be suppressed as it would be there. Empty unless the status is {@link Status#UNDELIVERED}
   * or {@link Status#FAILED}, and for what says nothing of the next message: a phone that is
   * switched off, a carrier that is busy, a cause nobody knows.
   */
  public Optional<Rejection> rejection() {
    return status.isFailure() && errorCode.isPresent()
        ? TwilioVerdict.of(channel, errorCode.getAsInt()).rejection()
        : Optional.empty();
  }

  /**
   * The same as the ledger takes it, for {@code EngagementPipeline.report}: an outcome that nobody
   * knew is known then. A dead number is suppressed with it, and an opt-out for its sender.
   *
   * @param entry the message as the ledger has it, for the address
   * @param at when, by the business clock
   * @return empty when the status says nothing new: Twilio has queued it
   */
  public Optional<ProviderReport> forLedger(LedgerEntry entry, Instant at) {
    return status
        .kind()
        .map(
            kind ->
                new ProviderReport(
                    entry.message().id(),
                    kind,
                    Optional.of(providerId),
                    cause(),
                    at,
                    rejection().flatMap(refused -> suppression(refused, entry, at))));
  }

  private String cause() {
    String word = "reported " + status.name().toLowerCase(Locale.ROOT);
    return errorCode.isPresent() ? word + ", code " + errorCode.getAsInt() : word;
  }

  private static Optional<Suppression> suppression(
      Rejection refused, LedgerEntry entry, Instant at) {
    Addressee to = entry.message().to();
    return switch (refused) {
      case RECIPIENT -> Optional.of(suppression(to, SuppressionReason.HARD_BOUNCE, at));
      case OPTED_OUT -> Optional.of(suppression(to, SuppressionReason.STOP, at).of(to.channel()));
      case CONTENT, CONFIGURATION -> Optional.empty();
    };
  }

  private static Suppression suppression(Addressee to, SuppressionReason why, Instant at) {
    return Suppression.of(to.tenant(), to.address(), why, to.channel().value(), at);
  }

  /** How far a message came. */
  public enum Status {
    /** Twilio has it. */
    QUEUED(0),
    /** The carrier has it. */
    SENT(1),
    /** The phone has it. */
    DELIVERED(2),
    /** The carrier had it, and could not deliver it. */
    UNDELIVERED(2),
    /** It was never sent. */
    FAILED(2),
    /** The person saw it; WhatsApp alone says so. */
    READ(3);

    private final int stage;

    Status(int stage) {
      this.stage = stage;
    }

    /** A later stage is never followed by an earlier one; those at one stage exclude each other. */
    int stage() {
      return stage;
    }

    /** What the ledger makes of it. */
    Optional<ProviderReport.Kind> kind() {
      return switch (this) {
        case QUEUED -> Optional.empty();
        case SENT -> Optional.of(ProviderReport.Kind.ACCEPTED);
        case DELIVERED, READ -> Optional.of(ProviderReport.Kind.DELIVERED);
        case UNDELIVERED -> Optional.of(ProviderReport.Kind.BOUNCED);
        case FAILED -> Optional.of(ProviderReport.Kind.FAILED);
      };
    }

    boolean isFailure() {
      return this == UNDELIVERED || this == FAILED;
    }

    /** Reads Twilio's word; empty for those that report no step: accepted, scheduled, sending. */
    static Optional<Status> of(String word) {
      return Arrays.stream(values())
          .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
          .findAny();
    }
  }
}
