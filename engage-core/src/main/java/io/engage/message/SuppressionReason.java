package io.engage.message;

import java.util.Locale;

/** Why an address is not written to. */
public enum SuppressionReason {
  /** The provider said that the address is dead. Blocks everything. */
  HARD_BOUNCE(true),
  /** The person sent STOP. Blocks everything. */
  STOP(true),
  /** The person called it spam. Blocks promotional messages and reminders. */
  COMPLAINT(false),
  /** The person unsubscribed. Blocks promotional messages and reminders. */
  UNSUBSCRIBE(false),
  /** Somebody of the host entered it. Blocks everything. */
  MANUAL(true);

  private final boolean blocksTransactional;

  SuppressionReason(boolean blocksTransactional) {
    this.blocksTransactional = blocksTransactional;
  }

  /** Whether a message of this purpose is held back. */
  public boolean blocks(Purpose purpose) {
    return blocksTransactional || purpose != Purpose.TRANSACTIONAL;
  }

  /** The name in reports: {@code hard-bounce}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
