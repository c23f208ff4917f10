package io.engage.jdbc.faults;

import java.io.IOException;

/** How the sink behaves towards one message; an exception makes it hang up without an answer. */
interface Manners {

  /** Takes everything and says so. */
  Manners GOOD = new Manners() {};

  /** When the message is announced; whether the sink wants none of it now. */
  default boolean isBusy(String message) throws IOException {
    return false;
  }

  /** When the message has come to its end, before the sink takes it. */
  default void beforeAccepting(String message) throws IOException {}

  /** When it is written into the ledger, before the answer. */
  default void afterAccepting(String message) throws IOException {}

  /** When the answer is on its way. */
  default void afterAnswering(String message) throws IOException {}
}
