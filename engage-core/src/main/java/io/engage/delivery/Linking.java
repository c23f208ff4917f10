package io.engage.delivery;

import io.engage.link.DeepLinks;
import io.engage.link.LinkClaims;
import io.engage.link.LinkTarget;
import io.engage.link.ShortLink;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.policy.Flag;
import io.engage.store.Claim;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the links that messages carry. */
final class Linking {

  private final DeliveryParts parts;

  Linking(DeliveryParts parts) {
    this.parts = parts;
  }

  /** The link of a message as the flag stands; a short one works once it is kept. */
  Optional<URI> link(Message message, Instant now) {
    return links(message).isPresent() && isLinked(message)
        ? link(message, Set.of(message.id()), now)
        : Optional.empty();
  }

  /**
   * The link of a message of a group.
   *
   * @param linked those of the group that carry one, as {@link #keepShort} told
   */
  Optional<URI> link(Message message, Set<MessageId> linked, Instant now) {
    return links(message)
        .filter(links -> linked.contains(message.id()))
        .map(
            links ->
                links.areShortOver(message.to().channel())
                    ? links.shortLink(target(message, now))
                    : links.link(target(message, now)));
  }

  /**
   * Keeps the short links of a group before any of its messages goes: one statement for all, and
   * none where no message carries one. Whoever is held back after all leaves a row that expires.
   *
   * @return who carries a link. The flag is asked once: if it changed before they go, they would
   *     carry short links that are not kept
   */
  Set<MessageId> keepShort(List<Claim> group, Instant now) {
    List<Message> linked =
        group.stream()
            .map(Claim::message)
            .filter(message -> links(message).isPresent() && isLinked(message))
            .toList();
    List<ShortLink> kept = linked.stream().flatMap(m -> kept(m, now).stream()).toList();
    if (!kept.isEmpty()) {
      parts.store().keepShortLinks(kept);
    }
    return linked.stream().map(Message::id).collect(Collectors.toUnmodifiableSet());
  }

  private List<ShortLink> kept(Message message, Instant now) {
    return links(message)
        .filter(links -> links.areShortOver(message.to().channel()))
        .map(links -> links.kept(target(message, now)))
        .orElse(List.of());
  }

  private Optional<DeepLinks> links(Message message) {
    return parts.links().filter(links -> links.leadsSomewhere(message.offer().kind()));
  }

  private boolean isLinked(Message message) {
    return parts
        .rules()
        .of(message.to().tenant())
        .policy()
        .flags()
        .isOn(Flag.DEEP_LINKS, message.to());
  }

  private static LinkTarget target(Message message, Instant now) {
    return new LinkTarget(
        message.offer().kind(),
        new LinkClaims(
            message.id().toString(),
            message.to().tenant(),
            message.to().recipientId(),
            message.offer().service(),
            message.offer().promo(),
            message.offer().metadata(),
            now,
            now.plus(message.offer().timeToLive())),
        message.to().channel(),
        message.origin().agentType() + "_" + message.origin().messageType());
  }
}
