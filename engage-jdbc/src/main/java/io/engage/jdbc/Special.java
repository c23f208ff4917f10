package io.engage.jdbc;

import io.engage.message.Terms;
import java.time.Duration;
import java.util.Map;

/**
 * What few messages have.
 *
 * @param terms on which terms it may go
 * @param linkMetadata what its link says beside
 */
record Special(Terms terms, Map<String, String> linkMetadata) {

  static final Special NOTHING = new Special(Terms.usual(), Map.of());

  /** Copies the metadata. */
  Special {
    linkMetadata = Map.copyOf(linkMetadata);
  }

  /** After a move by so much. */
  Special moved(Duration by) {
    return new Special(terms.moved(by), linkMetadata);
  }
}
