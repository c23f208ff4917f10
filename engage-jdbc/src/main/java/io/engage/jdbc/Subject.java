package io.engage.jdbc;

import io.engage.message.BusinessKey;
import io.engage.message.Message;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;

/** What messages are about. Sorts in the order in which rows are made. */
record Subject(String tenant, String key) implements Comparable<Subject> {

  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::key).thenComparing(Subject::tenant);

  static Subject of(BusinessKey key) {
    return new Subject(key.tenant(), key.value());
  }

  /** Of a message whose thing has generations. */
  static Optional<Subject> counted(Message message) {
    return message
        .origin()
        .businessKey()
        .filter(key -> message.origin().generation() > 0)
        .map(key -> new Subject(message.to().tenant(), key));
  }

  static Subject read(Row row) throws SQLException {
    return new Subject(row.text("tenant"), row.text("business_key"));
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
