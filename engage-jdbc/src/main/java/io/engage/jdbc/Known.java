package io.engage.jdbc;

import io.engage.message.CapKey;
import io.engage.message.Consent;
import io.engage.message.Suppression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people said, and what stands against addresses.
 *
 * @param consents by person
 * @param suppressions by address
 */
record Known(Map<CapKey, List<Consent>> consents, Map<CapKey, List<Suppression>> suppressions) {

  static Known nothing() {
    return new Known(new HashMap<>(), new HashMap<>());
  }

  /** Adds what a row says. */
  CapKey add(Row row) throws SQLException {
    return row.optionalText("reason").isEmpty()
        ? add(ContactTables.consent(row))
        : add(ContactTables.suppression(row));
  }

  private CapKey add(Consent consent) {
    CapKey person = CapKey.person(consent.tenant(), consent.recipientId());
    consents.computeIfAbsent(person, key -> new ArrayList<>()).add(consent);
    return person;
  }

  private CapKey add(Suppression suppression) {
    CapKey address = ContactTables.key(suppression);
    suppressions.computeIfAbsent(address, key -> new ArrayList<>()).add(suppression);
    return address;
  }
}
