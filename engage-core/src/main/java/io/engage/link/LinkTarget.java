package io.engage.link;

import io.engage.message.ChannelId;
import io.engage.message.LinkKind;

/**
 * What one link leads to, and how it is counted.
 *
 * @param kind what it is for
 * @param claims what it says
 * @param channel over which channel it goes out, for {@code utm_medium}
 * @param campaign for {@code utm_campaign}: {@code smartengage_reminder}
 */
public record LinkTarget(LinkKind kind, LinkClaims claims, ChannelId channel, String campaign) {

  /** Shows neither the person nor what the host notes. */
  @Override
  public String toString() {
    return "LinkTarget[" + kind.label() + ", " + claims + "]";
  }
}
