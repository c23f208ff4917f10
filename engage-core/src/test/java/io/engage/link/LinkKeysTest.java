package io.engage.link;

import static io.engage.link.Claims.KEY;
import static io.engage.link.Claims.NEXT;
import static io.engage.link.Claims.NOW;
import static io.engage.link.Claims.reason;
import static io.engage.link.Claims.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import io.engage.error.SettingsException;
import io.engage.link.LinkCheck.Reason;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S11: keys are changed while links are under way. */
class LinkKeysTest {

  private static final Instant LATER = NOW.plusSeconds(3_600);

  private final LinkKeys before = LinkKeys.of(KEY);
  private final LinkKeys between = before.succeededBy(NEXT, LATER);
  private final LinkKeys after = LinkKeys.of(NEXT).retiring(KEY, LATER);

  @Test
  void theNextKeySignsFromItsInstantOn() {
    assertThat(keyOf(before, LATER)).isEqualTo("k1");
    assertThat(keyOf(between, LATER.minusSeconds(1))).isEqualTo("k1");
    assertThat(keyOf(between, LATER)).isEqualTo("k2");
    assertThat(keyOf(after, NOW)).isEqualTo("k2");
  }

  @Test
  @DisplayName("S11: links of both keys work whichever signs")
  void linksOfBothKeysWorkWhicheverSigns() {
    for (LinkKeys maker : new LinkKeys[] {before, LinkKeys.of(NEXT)}) {
      assertThat(reason(verify(between, signed(maker, NOW), NOW))).isEmpty();
      assertThat(reason(verify(after, signed(maker, NOW), NOW))).isEmpty();
    }
  }

  @Test
  @DisplayName("S11: links of a retired key work until its end")
  void linksOfARetiredKeyWorkUntilItsEnd() {
    String token = signed(before, NOW);

    assertThat(reason(verify(after, token, LATER.minusSeconds(1)))).isEmpty();
    assertThat(reason(verify(after, token, LATER))).contains(Reason.RETIRED_KEY);
    assertThat(reason(verify(LinkKeys.of(NEXT), token, NOW))).contains(Reason.UNKNOWN_KEY);
  }

  @Test
  void unsubscribeLinksShareTheRing() {
    String token = token(unsubscribe(before).link("message-1", "default", "rina", NOW));

    assertThat(reason(unsubscribe(between).verify(token, LATER))).isEmpty();
    assertThat(reason(unsubscribe(after).verify(token, LATER))).contains(Reason.RETIRED_KEY);
  }

  @Test
  void anIdThatComesTwiceIsRefused() {
    assertThatThrownBy(() -> between.retiring(LinkKey.of("k2", Claims.SECRET), LATER))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("links.key.k2")
        .hasMessageContaining("twice");
  }

  @Test
  @DisplayName("S8: an id that would have to be quoted is refused")
  void anIdOfAnotherFormIsRefused() {
    for (String id : new String[] {"", "a b", "k\"1", "../k", "k".repeat(65), "ক"}) {
      assertThatThrownBy(() -> LinkKey.of(id, Claims.SECRET)).isInstanceOf(SettingsException.class);
    }
  }

  @Test
  @DisplayName("S19: a ring shows the ids of its keys alone")
  void aRingShowsIdsAlone() {
    assertThat(between).hasToString("LinkKeys[k1, k2]");
  }

  private static UnsubscribeLinks unsubscribe(LinkKeys keys) {
    return UnsubscribeLinks.at("https://app.sheba.xyz/unsubscribe", keys);
  }

  private static String keyOf(LinkKeys keys, Instant now) {
    return JWT.decode(signed(keys, now)).getKeyId();
  }

  private static String signed(LinkKeys keys, Instant now) {
    return token(links(keys).link(Claims.target(LinkKind.BOOKING, ChannelId.EMAIL, now)));
  }

  private static LinkCheck verify(LinkKeys keys, String token, Instant now) {
    return links(keys).verify(LinkKind.BOOKING, token, now);
  }

  private static DeepLinks links(LinkKeys keys) {
    return DeepLinks.at("https://app.sheba.xyz/book").signedWith(keys);
  }
}
