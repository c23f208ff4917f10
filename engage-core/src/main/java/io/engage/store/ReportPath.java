package io.engage.store;

import io.engage.message.MessageState;
import io.engage.message.Progress;
import java.util.List;

/** Which way a provider's report takes a message. */
public final class ReportPath {

  private ReportPath() {}

  /**
   * The states a message goes through.
   *
   * @param progress how it stands when the report comes
   * @return empty when the report brings nothing new
   */
  public static List<MessageState> from(Progress progress, ProviderReport.Kind kind) {
    return switch (progress.state()) {
      case SENDING -> fromAttempt(kind);
      case SCHEDULED -> progress.possibleDuplicate() ? fromRetry(kind) : List.of();
      case SENT, DELIVERED, OUTCOME_UNKNOWN -> fromEnd(progress.state(), kind);
      case PENDING, READY, FAILED, BOUNCED, CANCELLED, EXPIRED, SKIPPED -> List.of();
    };
  }

  private static List<MessageState> fromAttempt(ProviderReport.Kind kind) {
    return switch (kind) {
      case ACCEPTED, FAILED -> List.of(end(kind));
      case DELIVERED, BOUNCED -> List.of(MessageState.SENT, end(kind));
    };
  }

  /** It is not made, unless the attempt before it certainly failed. */
  private static List<MessageState> fromRetry(ProviderReport.Kind kind) {
    return kind == ProviderReport.Kind.FAILED
        ? List.of()
        : List.of(MessageState.OUTCOME_UNKNOWN, end(kind));
  }

  private static List<MessageState> fromEnd(MessageState state, ProviderReport.Kind kind) {
    MessageState end = end(kind);
    return state.canBecome(end) ? List.of(end) : List.of();
  }

  private static MessageState end(ProviderReport.Kind kind) {
    return switch (kind) {
      case ACCEPTED -> MessageState.SENT;
      case DELIVERED -> MessageState.DELIVERED;
      case BOUNCED -> MessageState.BOUNCED;
      case FAILED -> MessageState.FAILED;
    };
  }
}
