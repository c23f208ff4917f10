package io.engage.jdbc.faults;

import static java.util.stream.Collectors.toMap;

import io.engage.jdbc.faults.SinkLedger.Acceptance;
import io.engage.jdbc.faults.SinkLedger.OptOut;
import io.engage.jdbc.faults.Snapshot.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What must hold after every fault: the store's tables and the sink's ledger agree, nobody was
 * forgotten, and nobody was written to twice, too often, at night or against their will.
 *
 * @param rules what bound the workers
 * @param people how many people every campaign was for
 */
record Invariants(HouseRules rules, int people) {

  /** Everything that is broken, in words; empty when all is well. */
  List<String> broken(Snapshot store, List<Acceptance> accepted, List<OptOut> optOuts) {
    List<String> broken = new ArrayList<>();
    Map<String, Row> byId = store.messages().stream().collect(toMap(Row::id, Function.identity()));
    store
        .planned()
        .forEach(
            (campaign, planned) ->
                require(broken, planned == people, campaign + " forgot people: " + planned));
    require(broken, store.planned().size() == Household.CAMPAIGNS.size(), "a campaign is missing");
    store.messages().forEach(row -> new PathCheck(store).check(row, broken));
    broken.addAll(new AcceptanceCheck(byId, accepted).broken());
    broken.addAll(new CapCheck(rules, byId, accepted).broken());
    for (Acceptance one : accepted) {
      Optional.ofNullable(byId.get(one.message()))
          .ifPresent(row -> new MomentCheck(rules, store, optOuts).check(row, one, broken));
    }
    return broken;
  }

  static void require(List<String> broken, boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }
}
