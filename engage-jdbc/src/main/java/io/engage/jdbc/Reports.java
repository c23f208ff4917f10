package io.engage.jdbc;

import io.engage.jdbc.Bulk.Filled;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.CapKey;
import io.engage.message.MessageState;
import io.engage.store.ProviderReport;
import io.engage.store.ReportPath;
import io.engage.store.ReportResult;
import io.engage.store.SoftBounces;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Records what providers say of messages. */
final class Reports {

  private static final String ADDRESSEE =
      "SELECT tenant, recipient_id, address_kind, address FROM engage_message WHERE id = :id";

  private final MessageTables messages;
  private final Contacts contacts;
  private final ContactTables contactTables;

  Reports(MessageTables messages, Contacts contacts, ContactTables contactTables) {
    this.messages = messages;
    this.contacts = contacts;
    this.contactTables = contactTables;
  }

  ReportResult record(Handle handle, ProviderReport report) {
    return keys(handle, report)
        .map(keys -> record(handle, report, keys))
        .orElse(ReportResult.NOT_FOUND);
  }

  private ReportResult record(Handle handle, ProviderReport report, List<CapKey> keys) {
    Contacts.Book book =
        contacts.lockPlaces(
            handle,
            changed(report, keys),
            report.suppression().stream().map(SuppressionRow::key).toList());
    Held message = messages.holdAny(handle, report.message().value()).orElseThrow();
    List<MessageState> path = ReportPath.from(message.progress(), report.kind());
    if (!path.isEmpty()) {
      note(message, path, report);
      if (message.state() == MessageState.FAILED) {
        book.release(keys, report.message());
      } else if (report.kind() == ProviderReport.Kind.DELIVERED) {
        keys.forEach(key -> book.bounce(key, SoftBounces.NONE));
      }
    }
    List<Filled> changes = new ArrayList<>(messages.changes(List.of(message)));
    changes.add(book.changes());
    changes.addAll(contactTables.suppressions(report.suppression().stream().toList()));
    Bulk.writeAll(handle, changes);
    return path.isEmpty() ? ReportResult.NOTHING_NEW : ReportResult.RECORDED;
  }

  private static List<CapKey> changed(ProviderReport report, List<CapKey> keys) {
    return switch (report.kind()) {
      case FAILED -> keys;
      case DELIVERED -> keys.stream().filter(CapKey::isAddress).toList();
      case ACCEPTED, BOUNCED -> List.of();
    };
  }

  private static void note(Held message, List<MessageState> path, ProviderReport report) {
    path.forEach(next -> message.move(next, report.at(), report.cause()));
    message.answered(Optional.empty(), report.providerId());
    message.rest(report.at(), Optional.of(report.cause()));
  }

  /** Of the person and the address, which have the places of a message. */
  private static Optional<List<CapKey>> keys(Handle handle, ProviderReport report) {
    try (Query query = handle.createQuery(ADDRESSEE)) {
      return query
          .bind("id", Bind.id(report.message().value()))
          .map((columns, context) -> keys(new Row(columns)))
          .findOne();
    }
  }

  private static List<CapKey> keys(Row row) throws SQLException {
    String tenant = row.text("tenant");
    Address address = new Address(new AddressKind(row.text("address_kind")), row.text("address"));
    return List.of(
        CapKey.person(tenant, row.text("recipient_id")), CapKey.address(tenant, address));
  }
}
