package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.CapKey;
import io.engage.message.Message;
import io.engage.message.Preferences;
import io.engage.store.Claim;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for what people want to get. */
abstract class PreferenceRules extends StoreScenario {

  private static final Message TO_RINA = Draft.to("rina").message();
  private static final CapKey RINA = TO_RINA.to().personKey();

  PreferenceRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void preferencesAreKeptAsTheyWereSaid() {
    Preferences full =
        Preferences.none(RINA, "পাতা", LATER)
            .withAllOff(true)
            .pausedUntil(LATER.plusSeconds(60))
            .withTopics(Map.of("renewal", true, Preferences.MARKETING, false));

    store.recordPreferences(List.of(full));

    assertThat(standing(TO_RINA).preferences()).containsExactly(full);
  }

  @Test
  void aPersonAndAnAddressHaveTheirOwn() {
    Preferences ofRina = wanting(RINA, "renewal");
    Preferences ofHome = wanting(CapKey.address(TENANT, Address.email("HOME@example.com")), "news");
    store.recordPreferences(List.of(ofRina, ofHome));
    Address home = Address.email("home@example.com");

    assertThat(standing(TO_RINA).preferences()).containsExactly(ofRina);
    assertThat(standing(Draft.to("karim").at(home).message()).preferences())
        .containsExactly(ofHome);
    assertThat(standing(Draft.to("rina").at(home).message()).preferences())
        .containsExactlyInAnyOrder(ofRina, ofHome);
  }

  @Test
  void whatIsSaidLaterReplacesAllOfIt() {
    store.recordPreferences(List.of(wanting(RINA, "renewal").withAllOff(true).pausedUntil(LATER)));
    Preferences later = Preferences.none(RINA, "shop", NOW.minusSeconds(600));
    store.recordPreferences(List.of(later));

    assertThat(standing(TO_RINA).preferences()).containsExactly(later);
  }

  @Test
  void withinOneListTheLastPreferencesCount() {
    Preferences last = wanting(RINA, "offers");
    store.recordPreferences(List.of(wanting(RINA, "renewal"), wanting(RINA, "news"), last));

    assertThat(standing(TO_RINA).preferences()).containsExactly(last);
  }

  @Test
  void preferencesOfOthersAreNotShown() {
    store.recordPreferences(
        List.of(
            wanting(CapKey.person("tutormax", "rina"), "renewal"),
            wanting(CapKey.person(TENANT, "karim"), "renewal")));

    assertThat(standing(TO_RINA).preferences()).isEmpty();
  }

  /** F33: what was committed before the attempt wins. */
  @Test
  void preferencesBetweenClaimAndAttemptAreSeen() {
    Claim claim = claimed(Draft.to("rina").ready(NOW));
    Preferences no = Preferences.none(RINA, "preference-page", NOW).withAllOff(true);
    store.recordPreferences(List.of(no));

    assertThat(standingAtAttempt(claim).preferences()).containsExactly(no);
  }

  private static Preferences wanting(CapKey of, String topic) {
    return Preferences.none(of, "preference-page", NOW).withTopics(Map.of(topic, true));
  }
}
