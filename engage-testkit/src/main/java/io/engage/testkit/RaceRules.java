package io.engage.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.MessageId;
import io.engage.store.Claim;
import io.engage.store.PlanResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What holds when many do the same at the same moment. */
abstract class RaceRules extends StoreScenario {

  private static final int THREADS = 8;

  RaceRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aMessageIsClaimedByOneWorker() {
    Set<MessageId> planned = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      planned.add(plan(Draft.to("person-" + i).ready(NOW)));
    }
    List<Callable<List<Claim>>> workers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      workers.add(() -> store.claim(request(NOW, 10)));
    }

    List<MessageId> claimed =
        new ArrayList<>(Crowd.all(workers).stream().flatMap(List::stream).map(Claim::id).toList());
    claimed.addAll(idsDue(NOW));

    assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(planned);
  }

  @Test
  void aKeyIsPlannedOnce() {
    List<Callable<PlanResult>> hosts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      hosts.add(() -> store.plan(List.of(Draft.to("rina").key("k").ready(NOW)), NOW).get(0));
    }

    List<PlanResult> results = Crowd.all(hosts);

    assertThat(results).filteredOn(result -> result.kind() == PlanResult.Kind.PLANNED).hasSize(1);
    assertThat(results).extracting(PlanResult::id).containsOnly(results.get(0).id());
    assertThat(idsDue(NOW)).containsExactly(results.get(0).id());
  }
}
