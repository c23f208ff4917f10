package io.engage.store;

/** What became of a provider's report. */
public enum ReportResult {
  /** The ledger shows it now. */
  RECORDED,
  /** The ledger knew that, or something later; nothing changed. */
  NOTHING_NEW,
  /** There is no such message. */
  NOT_FOUND
}
