package io.engage.message;

/** Why a message is sent; it decides which rules bind it. */
public enum Purpose {
  /** Something the person asked for: a receipt, a passcode. Needs no consent; never capped. */
  TRANSACTIONAL,
  /** Something the person agreed to be reminded of. Needs consent; not capped by default. */
  REMINDER,
  /** Everything that wins custom. Needs consent, is capped and keeps to the send window. */
  PROMOTIONAL;

  /** Whether a message of this purpose needs the person's consent. */
  public boolean needsConsent() {
    return this != TRANSACTIONAL;
  }

  /**
   * Whether a message whose outcome at the provider is unknown is sent again, marked as a possible
   * duplicate. A second receipt does less harm than none; a second advertisement does more.
   */
  public boolean retriesUnknown() {
    return this != PROMOTIONAL;
  }
}
