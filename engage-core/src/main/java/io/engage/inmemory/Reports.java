package io.engage.inmemory;

import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.store.ProviderReport;
import io.engage.store.ReportPath;
import io.engage.store.ReportResult;
import io.engage.store.SoftBounces;
import java.util.List;
import java.util.Optional;

/** Records what providers say of messages. */
final class Reports {

  private final Messages messages;
  private final Contacts contacts;

  Reports(Messages messages, Contacts contacts) {
    this.messages = messages;
    this.contacts = contacts;
  }

  ReportResult record(ProviderReport report) {
    return messages
        .find(report.message())
        .map(row -> record(row, report))
        .orElse(ReportResult.NOT_FOUND);
  }

  private ReportResult record(Row row, ProviderReport report) {
    report.suppression().ifPresent(contacts::suppress);
    List<MessageState> path = ReportPath.from(row.progress(), report.kind());
    if (path.isEmpty()) {
      return ReportResult.NOTHING_NEW;
    }
    Row there = row;
    for (MessageState next : path) {
      there = there.moved(next, report.at(), report.cause());
    }
    messages.put(there.with(told(there.progress(), report)).freed());
    if (there.state() == MessageState.FAILED) {
      contacts.release(row.message());
    } else if (report.kind() == ProviderReport.Kind.DELIVERED) {
      contacts.bounce(row.message().to().addressKey(), SoftBounces.NONE);
    }
    return ReportResult.RECORDED;
  }

  private static Progress told(Progress before, ProviderReport report) {
    return new Progress(
        before.state(),
        report.at(),
        before.attempts(),
        before.spared(),
        before.possibleDuplicate(),
        Optional.of(report.cause()),
        before.provider(),
        report.providerId().or(before::providerId));
  }
}
