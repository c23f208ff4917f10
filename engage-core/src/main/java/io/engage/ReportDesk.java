package io.engage;

import io.engage.delivery.Correlation;
import io.engage.delivery.DeliveryParts;
import io.engage.store.LedgerEntry;
import io.engage.store.ProviderReport;
import io.engage.store.ReportResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what providers say of messages, and tells whoever listens. */
final class ReportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);

  private final DeliveryParts parts;

  ReportDesk(DeliveryParts parts) {
    this.parts = parts;
  }

  ReportResult record(ProviderReport report) {
    ReportResult result = parts.store().report(report);
    if (result == ReportResult.RECORDED) {
      parts.store().find(report.message()).ifPresent(entry -> tell(entry, report.cause()));
    }
    return result;
  }

  private void tell(LedgerEntry entry, String cause) {
    Correlation.during(
        entry.message().origin().correlationId(),
        () -> {
          LOG.info(
              "Message {} is {}: {}",
              entry.message().id(),
              entry.progress().state().label(),
              cause);
          parts.observer().onState(entry.message(), entry.progress().state(), cause);
        });
  }
}
