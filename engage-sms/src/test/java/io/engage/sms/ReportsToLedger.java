package io.engage.sms;

import io.engage.EngagementPipeline;
import java.time.InstantSource;
import java.util.function.Consumer;

// snippet: report
/** Tells the ledger what status callbacks say: {@code at(url, token, this)}. */
record ReportsToLedger(EngagementPipeline engage, InstantSource clock)
    implements Consumer<DeliveryReport> {

  @Override
  public void accept(DeliveryReport report) {
    report
        .message()
        .flatMap(engage.ledger()::find)
        .flatMap(entry -> report.forLedger(entry, clock.instant()))
        .ifPresent(engage::report);
  }
}
// end
