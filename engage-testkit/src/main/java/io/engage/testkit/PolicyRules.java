package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.store.PolicyRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds for the policy settings of tenants. */
abstract class PolicyRules extends StoreScenario {

  PolicyRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aVersionIsKeptAsItWasRecorded() {
    PolicyRevision first =
        new PolicyRevision(
            "শেবা", 1, "{\"caps\":[\"দিনে ১টি\"],\"a\":null}", "রিনা", "because \"so\"\n", LATER);

    assertThat(store.record(first)).isTrue();

    assertThat(store.policies()).containsExactly(first);
    assertThat(store.policyHistory("শেবা")).containsExactly(first);
  }

  @Test
  void nothingIsKnownOfATenantWithoutSettings() {
    assertThat(store.policies()).isEmpty();
    assertThat(store.policyHistory(TENANT)).isEmpty();
  }

  @Test
  void theNewestVersionOfEachTenantCounts() {
    recorded(revision(TENANT, 1), revision("tutormax", 1), revision(TENANT, 2));

    assertThat(store.policies())
        .containsExactlyInAnyOrder(revision(TENANT, 2), revision("tutormax", 1));
  }

  @Test
  void theHistoryOfATenantBeginsWithTheNewest() {
    recorded(revision(TENANT, 1), revision(TENANT, 2), revision("tutormax", 1));
    recorded(revision(TENANT, 3));

    assertThat(store.policyHistory(TENANT))
        .containsExactly(revision(TENANT, 3), revision(TENANT, 2), revision(TENANT, 1));
  }

  @Test
  void aVersionThatIsNotTheNextIsRefused() {
    assertThat(store.record(revision(TENANT, 0))).isFalse();
    assertThat(store.record(revision(TENANT, 2))).isFalse();
    recorded(revision(TENANT, 1));
    PolicyRevision late = new PolicyRevision(TENANT, 1, "{}", "karim", "too late", LATER);

    assertThat(store.record(late)).isFalse();
    assertThat(store.record(revision(TENANT, 3))).isFalse();

    assertThat(store.policyHistory(TENANT)).containsExactly(revision(TENANT, 1));
  }

  @Test
  void ofManyThatChangeTheSameVersionOneDoes() {
    recorded(revision(TENANT, 1));
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      PolicyRevision mine =
          new PolicyRevision(TENANT, 2, "{}", "node-" + i, "all at once", NOW.plusSeconds(i));
      work.add(() -> store.record(mine));
    }

    assertThat(Crowd.all(work)).containsOnlyOnce(true);
    assertThat(store.policyHistory(TENANT)).hasSize(2);
  }

  private void recorded(PolicyRevision... revisions) {
    for (PolicyRevision revision : revisions) {
      assertThat(store.record(revision)).isTrue();
    }
  }

  private static PolicyRevision revision(String tenant, int number) {
    return new PolicyRevision(tenant, number, "{\"n\":" + number + "}", "rina", "tighter", NOW);
  }
}
