package io.engage.testkit;

import static io.engage.testkit.StoreMutants.handingOver;
import static io.engage.testkit.StoreMutants.telling;

import io.engage.link.LinkClaims;
import io.engage.link.LinkTarget;
import io.engage.link.ShortLink;
import io.engage.message.LinkKind;
import io.engage.message.Message;
import io.engage.message.Offer;
import io.engage.store.Claim;
import io.engage.store.EngagementStore;
import io.engage.store.LedgerEntry;
import io.engage.store.LinkUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Stores that keep links wrongly. */
final class StoreLinkMutants {

  private StoreLinkMutants() {}

  static void addTo(Mutants<EngagementStoreContract> mutants) {
    whoMixesUpUses(mutants);
    whoLosesShortLinks(mutants);
    whoForgetsTooMuch(mutants);
    mutants.caughtBy(
        "Links.whatALinkIsForIsKeptWithItsMessage",
        handingOver(
            claim -> claim.message().offer().kind() != LinkKind.BOOKING, StoreLinkMutants::plain));
    mutants.caughtBy(
        "Links.whatALinkSaysBesideIsKeptWithItsMessage",
        handingOver(
            claim -> !claim.message().offer().metadata().isEmpty(), StoreLinkMutants::plain));
    mutants.caughtBy(
        "Links.aMovedMessageKeepsWhatItsLinkSaysBeside",
        telling(
            entry -> !entry.message().offer().metadata().isEmpty(),
            entry ->
                new LedgerEntry(
                    plain(entry.message()), entry.progress(), entry.words(), entry.history())));
  }

  private static void whoMixesUpUses(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Links.aLinkIsUsedOnce",
            using((store, use) -> store.sound.useLink(use) || !store.isInARace()))
        .caughtBy(
            "Links.ofManyWhoUseALinkAtOnceOneDoes",
            using((store, use) -> store.sound.useLink(use) || store.isInARace()))
        .caughtBy(
            "Links.theUseOfALinkIsNoneOfAnotherKindOrTenantOrMessage",
            BrokenStore.contract(OneKind::new));
  }

  private static void whoLosesShortLinks(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Links.aShortLinkIsFoundAsItWasKept",
            finding((store, digest) -> store.findShortLink(digest).map(StoreLinkMutants::bare)))
        .caughtBy(
            "Links.aShortLinkThatWasNeverKeptIsNotFound",
            finding(
                (store, digest) ->
                    store
                        .findShortLink(digest)
                        .or(() -> store.findShortLink(digest.replace('b', 'a')))))
        .caughtBy(
            "Links.aShortLinkThatIsKeptAgainStandsForWhatIsSaidLast",
            BrokenStore.contract(KeepsTheFirst::new));
  }

  private static void whoForgetsTooMuch(Mutants<EngagementStoreContract> mutants) {
    mutants
        .caughtBy(
            "Links.usesThatAreOverAreForgottenAndNoOthers",
            BrokenStore.contract(ForgetsAllUses::new))
        .caughtBy(
            "Links.shortLinksThatAreOverAreForgottenTheOldestFirst",
            BrokenStore.contract(ForgetsAtOnce::new));
  }

  private static Claim plain(Claim claim) {
    return new Claim(plain(claim.message()), claim.progress(), claim.words(), claim.fence());
  }

  private static Message plain(Message m) {
    return new Message(
        m.id(), m.key(), m.to(), m.topic(), m.wording(), Offer.none(), m.timing(), m.origin());
  }

  private static ShortLink bare(ShortLink link) {
    LinkTarget target = link.target();
    LinkClaims c = target.claims();
    LinkClaims bare =
        new LinkClaims(
            c.id(),
            c.tenant(),
            c.customerId(),
            c.serviceId(),
            c.promo(),
            Map.of(),
            c.issuedAt(),
            c.expiresAt());
    return new ShortLink(
        link.digest(),
        link.keyId(),
        new LinkTarget(target.kind(), bare, target.channel(), target.campaign()));
  }

  private static Supplier<EngagementStoreContract> using(BiPredicate<BrokenStore, LinkUse> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public boolean useLink(LinkUse use) {
                return change.test(this, use);
              }
            });
  }

  private static Supplier<EngagementStoreContract> finding(
      BiFunction<EngagementStore, String, Optional<ShortLink>> change) {
    return BrokenStore.contract(
        () ->
            new BrokenStore() {
              @Override
              public Optional<ShortLink> findShortLink(String digest) {
                return change.apply(sound, digest);
              }
            });
  }

  /** Takes the use of one kind of link for one of all. */
  private static final class OneKind extends BrokenStore {
    @Override
    public boolean isLinkUsed(String tenant, LinkKind kind, String linkId) {
      return super.isLinkUsed(tenant, LinkKind.FEEDBACK, linkId)
          || super.isLinkUsed(tenant, kind, linkId);
    }
  }

  private static final class KeepsTheFirst extends BrokenStore {
    @Override
    public void keepShortLinks(List<ShortLink> links) {
      super.keepShortLinks(
          links.stream().filter(link -> findShortLink(link.digest()).isEmpty()).toList());
    }
  }

  /** Cleans up too well. */
  private static final class ForgetsAllUses extends BrokenStore {

    private boolean forgot;

    @Override
    public boolean isLinkUsed(String tenant, LinkKind kind, String linkId) {
      return !forgot && super.isLinkUsed(tenant, kind, linkId);
    }

    @Override
    public int forgetLinks(Instant before, int most) {
      forgot = true;
      return super.forgetLinks(before, most);
    }
  }

  /** However few it was to forget. */
  private static final class ForgetsAtOnce extends BrokenStore {
    @Override
    public int forgetLinks(Instant before, int most) {
      return super.forgetLinks(before, 10);
    }
  }
}
