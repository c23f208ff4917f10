package io.engage.inmemory;

import io.engage.store.PolicyRevision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The policy settings of tenants, the newest version first. */
final class Policies {

  private final Table<String, List<PolicyRevision>, Map<String, List<PolicyRevision>>> versions;

  Policies(Journal journal) {
    versions = new Table<>(journal, new HashMap<>());
  }

  boolean record(PolicyRevision revision) {
    List<PolicyRevision> before = history(revision.tenant());
    boolean next = revision.number() == before.size() + 1;
    if (next) {
      List<PolicyRevision> longer = new ArrayList<>(before);
      longer.add(0, revision);
      versions.put(revision.tenant(), List.copyOf(longer));
    }
    return next;
  }

  List<PolicyRevision> newest() {
    return versions.rows().values().stream().map(all -> all.get(0)).toList();
  }

  List<PolicyRevision> history(String tenant) {
    return versions.get(tenant).orElse(List.of());
  }
}
