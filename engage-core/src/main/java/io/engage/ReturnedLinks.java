package io.engage;

import io.engage.delivery.DeliveryParts;
import io.engage.link.DeepLinks;
import io.engage.link.FollowedLink;
import io.engage.link.LinkCheck;
import io.engage.link.LinkCheck.Reason;
import io.engage.link.LinkClaims;
import io.engage.link.ShortLink;
import io.engage.message.LinkKind;
import io.engage.store.EngagementStore;
import io.engage.store.LinkUse;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Checks links that came back against their signature and the store. */
final class ReturnedLinks implements EngagementLinks {

  private final DeliveryParts parts;
  private final DeepLinks links;
  private final EngagementStore store;
  private final Occupancy occupancy;

  ReturnedLinks(DeliveryParts parts, DeepLinks links, EngagementStore store, Occupancy occupancy) {
    this.parts = parts;
    this.links = links;
    this.store = store;
    this.occupancy = occupancy;
  }

  @Override
  public LinkCheck verify(LinkKind kind, String token) {
    return checked(kind, token, valid -> unlessUsed(kind, valid));
  }

  @Override
  public LinkCheck consume(LinkKind kind, String token) {
    return checked(kind, token, valid -> kind.isOneTime() ? used(kind, valid) : valid);
  }

  @Override
  public FollowedLink follow(String token) {
    return during(
        () ->
            DeepLinks.digest(token)
                .flatMap(store::findShortLink)
                .map(this::followed)
                .orElseGet(() -> new FollowedLink.Refused(Reason.UNKNOWN_LINK)));
  }

  @Override
  public EngagementLinks within(EngagementStore transaction) {
    return during(() -> new ReturnedLinks(parts, links, transaction, occupancy));
  }

  @Override
  public int forgetExpired() {
    return during(() -> ExpiredLinks.forget(store, now()));
  }

  private FollowedLink followed(ShortLink found) {
    LinkCheck check =
        links
            .check(found, now())
            .fold(valid -> unlessUsed(found.target().kind(), valid), refused -> refused);
    return check.fold(
        valid -> new FollowedLink.Leads(links.link(found.target()), found.target()),
        refused -> new FollowedLink.Refused(refused.reason()));
  }

  private LinkCheck checked(
      LinkKind kind, String token, Function<LinkCheck.Valid, LinkCheck> further) {
    return during(() -> links.verify(kind, token, now()).fold(further, refused -> refused));
  }

  private LinkCheck unlessUsed(LinkKind kind, LinkCheck.Valid valid) {
    LinkClaims claims = valid.claims();
    return kind.isOneTime() && store.isLinkUsed(claims.tenant(), kind, claims.id())
        ? new LinkCheck.Refused(Reason.ALREADY_USED)
        : valid;
  }

  private LinkCheck used(LinkKind kind, LinkCheck.Valid valid) {
    LinkClaims claims = valid.claims();
    LinkUse use = new LinkUse(claims.tenant(), kind, claims.id(), now(), claims.expiresAt());
    return store.useLink(use) ? valid : new LinkCheck.Refused(Reason.ALREADY_USED);
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private <T> T during(Supplier<T> call) {
    return occupancy.during(call);
  }
}
