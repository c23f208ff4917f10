package io.engage.inmemory;

import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.store.ConsentEntry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people said yes or no to: the word that counts in each scope, and all that was said. */
final class Consents {

  private final Shelf<CapKey, Scope, Consent> words;
  private final Table<CapKey, List<ConsentEntry>, Map<CapKey, List<ConsentEntry>>> history;
  private final InstantSource clock;

  Consents(Journal journal, InstantSource clock) {
    this.clock = clock;
    words = new Shelf<>(journal);
    history = new Table<>(journal, new HashMap<>());
  }

  void record(Consent consent) {
    CapKey person = CapKey.person(consent.tenant(), consent.recipientId());
    words.put(person, Scope.of(consent), consent);
    List<ConsentEntry> longer = new ArrayList<>(history(person));
    longer.add(new ConsentEntry(consent, clock.instant()));
    history.put(person, List.copyOf(longer));
  }

  List<Consent> of(CapKey person) {
    return words.all(person);
  }

  List<ConsentEntry> history(CapKey person) {
    return history.get(person).orElse(List.of());
  }

  private record Scope(
      Role role, Purpose purpose, Optional<String> topic, Optional<ChannelId> channel) {

    static Scope of(Consent consent) {
      return new Scope(consent.role(), consent.purpose(), consent.topic(), consent.channel());
    }
  }
}
