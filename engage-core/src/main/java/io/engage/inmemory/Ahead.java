package io.engage.inmemory;

import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Open messages for which others leave room, by person and by address. */
final class Ahead {

  private final Shelf<CapKey, MessageId, MessageId> messages;

  Ahead(Journal journal) {
    messages = new Shelf<>(journal);
  }

  void add(Message message) {
    keys(message.to()).forEach(key -> messages.put(key, message.id(), message.id()));
  }

  void forget(Message message) {
    keys(message.to()).stream()
        .filter(key -> messages.named(key).containsKey(message.id()))
        .forEach(key -> messages.remove(key, message.id()));
  }

  /** Each once. */
  Set<MessageId> of(Addressee to) {
    Set<MessageId> all = new LinkedHashSet<>();
    keys(to).forEach(key -> all.addAll(messages.all(key)));
    return all;
  }

  private static List<CapKey> keys(Addressee to) {
    return List.of(to.personKey(), to.addressKey());
  }
}
