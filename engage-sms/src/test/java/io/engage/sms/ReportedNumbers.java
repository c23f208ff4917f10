package io.engage.sms;

import io.engage.EngagementPipeline;
import io.engage.channel.SendResult.Rejection;
import io.engage.message.Addressee;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.LedgerEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

// snippet: report
/** Suppresses what a status callback calls dead or opted out: {@code at(url, token, this)}. */
record ReportedNumbers(EngagementPipeline engage, InstantSource clock)
    implements Consumer<DeliveryReport> {

  @Override
  public void accept(DeliveryReport report) {
    Optional<LedgerEntry> sent = report.message().flatMap(engage.ledger()::find);
    Optional<SuppressionReason> reason = report.rejection().flatMap(ReportedNumbers::reason);
    reason.ifPresent(why -> sent.ifPresent(entry -> suppress(entry.message().to(), why)));
  }

  private void suppress(Addressee to, SuppressionReason reason) {
    engage
        .contacts()
        .suppress(
            List.of(Suppression.of(to.tenant(), to.address(), reason, "twilio", clock.instant())));
  }

  private static Optional<SuppressionReason> reason(Rejection rejection) {
    return switch (rejection) {
      case RECIPIENT -> Optional.of(SuppressionReason.HARD_BOUNCE);
      case OPTED_OUT -> Optional.of(SuppressionReason.STOP);
      case CONTENT, CONFIGURATION -> Optional.empty();
    };
  }
}
// end
