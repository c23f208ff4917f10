package io.engage.message;

import java.time.Duration;
import java.util.Locale;

/** What a link is for. A link of one kind never passes for one of another. */
public enum LinkKind {
  /** To book; may be used again and again. */
  BOOKING(Duration.ofHours(48), false),
  /** To claim what a promotional code promises; the service is optional. */
  PROMO(Duration.ofHours(72), true),
  /** To say how it was. */
  FEEDBACK(Duration.ofHours(48), true),
  /** To answer questions. */
  SURVEY(Duration.ofHours(48), true),
  /** To call something off. */
  CANCEL(Duration.ofHours(48), true),
  /** To anything else; may be used again and again. */
  GENERIC(Duration.ofHours(48), false);

  private final Duration lifetime;
  private final boolean oneTime;

  LinkKind(Duration lifetime, boolean oneTime) {
    this.lifetime = lifetime;
    this.oneTime = oneTime;
  }

  /** How long such a link works after its message was sent, when nobody says otherwise. */
  public Duration lifetime() {
    return lifetime;
  }

  /** Whether it is used up by its first use. Looking at its page is no use of it. */
  public boolean isOneTime() {
    return oneTime;
  }

  /** Its name in tokens and settings: {@code feedback}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
