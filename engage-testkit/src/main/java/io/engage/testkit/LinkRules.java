package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.link.LinkClaims;
import io.engage.link.LinkTarget;
import io.engage.link.ShortLink;
import io.engage.message.BusinessKey;
import io.engage.message.LinkKind;
import io.engage.message.MessageId;
import io.engage.store.LinkUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for links that are used once, and for short ones. */
abstract class LinkRules extends StoreScenario {

  private static final Instant END = NOW.plus(Duration.ofHours(48));

  LinkRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aLinkIsUsedOnce() {
    assertThat(store.isLinkUsed(TENANT, LinkKind.FEEDBACK, "m1")).isFalse();

    assertThat(store.useLink(use("m1"))).isTrue();

    assertThat(store.isLinkUsed(TENANT, LinkKind.FEEDBACK, "m1")).isTrue();
    assertThat(store.useLink(use("m1"))).isFalse();
  }

  @Test
  void theUseOfALinkIsNoneOfAnotherKindOrTenantOrMessage() {
    assertThat(store.useLink(use("m1"))).isTrue();

    assertThat(store.isLinkUsed(TENANT, LinkKind.CANCEL, "m1")).isFalse();
    assertThat(store.isLinkUsed("tutormax", LinkKind.FEEDBACK, "m1")).isFalse();
    assertThat(store.isLinkUsed(TENANT, LinkKind.FEEDBACK, "m2")).isFalse();
    assertThat(store.useLink(new LinkUse(TENANT, LinkKind.CANCEL, "m1", NOW, END))).isTrue();
    assertThat(store.useLink(new LinkUse("tutormax", LinkKind.FEEDBACK, "m1", NOW, END))).isTrue();
    assertThat(store.useLink(use("m2"))).isTrue();
  }

  @Test
  @DisplayName("S11: of many who use a link at once one does")
  void ofManyWhoUseALinkAtOnceOneDoes() {
    Callable<Boolean> click = () -> store.useLink(use("m1"));

    assertThat(Crowd.all(Collections.nCopies(8, click))).containsOnlyOnce(true);
  }

  @Test
  void aShortLinkIsFoundAsItWasKept() {
    ShortLink full = link("a", Optional.of("ac"), Map.of("উৎস", "\"app\""), END);
    ShortLink bare = link("b", Optional.empty(), Map.of(), END);

    store.keepShortLinks(List.of(full, bare));

    assertThat(store.findShortLink(full.digest())).contains(full);
    assertThat(store.findShortLink(bare.digest())).contains(bare);
  }

  @Test
  void aShortLinkThatWasNeverKeptIsNotFound() {
    store.keepShortLinks(List.of(link("a", END)));
    store.keepShortLinks(List.of());

    assertThat(store.findShortLink(digest("b"))).isEmpty();
  }

  @Test
  void aShortLinkThatIsKeptAgainStandsForWhatIsSaidLast() {
    ShortLink later = link("a", END.plusSeconds(60));

    store.keepShortLinks(List.of(link("a", END)));
    store.keepShortLinks(List.of(later));

    assertThat(store.findShortLink(later.digest())).contains(later);
  }

  @Test
  void usesThatAreOverAreForgottenAndNoOthers() {
    store.useLink(use("over"));
    store.useLink(new LinkUse(TENANT, LinkKind.FEEDBACK, "open", NOW, END.plusSeconds(1)));

    assertThat(store.forgetLinks(END, 10)).isZero();
    assertThat(store.forgetLinks(END.plusSeconds(1), 10)).isEqualTo(1);

    assertThat(store.isLinkUsed(TENANT, LinkKind.FEEDBACK, "over")).isFalse();
    assertThat(store.isLinkUsed(TENANT, LinkKind.FEEDBACK, "open")).isTrue();
  }

  @Test
  void shortLinksThatAreOverAreForgottenTheOldestFirst() {
    store.keepShortLinks(
        List.of(link("c", END.plusSeconds(2)), link("a", END), link("b", END.plusSeconds(1))));

    assertThat(store.forgetLinks(END.plusSeconds(2), 1)).isEqualTo(1);

    assertThat(store.findShortLink(digest("a"))).isEmpty();
    assertThat(store.findShortLink(digest("b"))).isPresent();
    assertThat(store.forgetLinks(END.plusSeconds(2), 10)).isEqualTo(1);
    assertThat(store.findShortLink(digest("c"))).isPresent();
  }

  @Test
  void whatALinkIsForIsKeptWithItsMessage() {
    for (LinkKind kind : LinkKind.values()) {
      assertThat(claimed(Draft.to("rina").linkedTo(kind).ready(NOW)).message().offer().kind())
          .isEqualTo(kind);
    }
  }

  @Test
  void whatALinkSaysBesideIsKeptWithItsMessage() {
    Map<String, String> metadata = Map.of("session", "s-81", "topic", "\"গণিত\"", "empty", "");
    Draft saying = Draft.to("rina").linkSaying(metadata);

    assertThat(claimed(saying.ready(NOW)).message().offer().metadata()).isEqualTo(metadata);
    assertThat(claimed(Draft.to("karim").ready(NOW)).message().offer().metadata()).isEmpty();
  }

  @Test
  void aMovedMessageKeepsWhatItsLinkSaysBeside() {
    Map<String, String> metadata = Map.of("session", "s-81");
    Draft saying = Draft.to("rina").about("booking:81", 0).linkSaying(metadata);
    MessageId id = plan(saying.scheduled(LATER));

    store.reschedule(BusinessKey.of(TENANT, "booking:81"), LATER.plusSeconds(60), NOW);

    assertThat(entry(id).message().offer().metadata()).isEqualTo(metadata);
  }

  private static LinkUse use(String id) {
    return new LinkUse(TENANT, LinkKind.FEEDBACK, id, NOW, END);
  }

  private static ShortLink link(String name, Instant end) {
    return link(name, Optional.of("ac"), Map.of(), end);
  }

  private static ShortLink link(
      String name, Optional<String> service, Map<String, String> notes, Instant end) {
    LinkClaims claims =
        new LinkClaims("m-" + name, TENANT, "রিনা", service, service, notes, NOW, end);
    return new ShortLink(
        digest(name), "k1", new LinkTarget(LinkKind.PROMO, claims, PAGER, "smartengage_reminder"));
  }

  private static String digest(String name) {
    return name.repeat(64);
  }
}
