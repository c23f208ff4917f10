package io.engage.inmemory;

import io.engage.message.BusinessKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.store.CancelResult;
import io.engage.store.RescheduleResult;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What messages are about, and which generation of it is the oldest that may still be planned. */
final class Subjects {

  private final Messages messages;
  private final Outcomes outcomes;
  private final Table<Subject, Integer, Map<Subject, Integer>> oldest;

  Subjects(Journal journal, Messages messages, Outcomes outcomes) {
    this.messages = messages;
    this.outcomes = outcomes;
    oldest = new Table<>(journal, new HashMap<>());
  }

  /** Whether the message speaks of something that has changed since. */
  boolean isSuperseded(Message message) {
    return supersededBy(message).isPresent();
  }

  /** The generation that the message is older than, if it is. */
  Optional<Integer> supersededBy(Message message) {
    int generation = message.origin().generation();
    return Subject.of(message)
        .filter(subject -> generation > 0)
        .flatMap(oldest::get)
        .filter(newest -> generation < newest);
  }

  /** Takes back what speaks of an older generation. */
  void supersede(Message message, Instant now) {
    int generation = message.origin().generation();
    Optional<Subject> subject = Subject.of(message).filter(one -> generation > 0);
    if (subject.isPresent() && raise(subject.get(), generation)) {
      about(subject.get()).stream()
          .filter(row -> generation(row) > 0 && generation(row) < generation)
          .forEach(row -> outcomes.cancel(row, "superseded by generation " + generation, now));
    }
  }

  Map<MessageId, CancelResult> cancel(BusinessKey key, String cause, Instant now) {
    Subject subject = Subject.of(key);
    if (key.generation() > 0) {
      raise(subject, key.generation() + 1);
    }
    Map<MessageId, CancelResult> results = new LinkedHashMap<>();
    about(subject).stream()
        .filter(row -> key.generation() == 0 || generation(row) <= key.generation())
        .forEach(row -> results.put(row.id(), outcomes.cancel(row, cause, now)));
    return results;
  }

  Map<MessageId, RescheduleResult> reschedule(BusinessKey key, Instant at, Instant now) {
    Subject subject = Subject.of(key);
    boolean old = key.generation() > 0 && key.generation() < oldest.get(subject).orElse(0);
    Map<MessageId, RescheduleResult> results = new LinkedHashMap<>();
    if (!old) {
      raise(subject, key.generation());
      about(subject).forEach(row -> results.put(row.id(), reschedule(row, key, at, now)));
    }
    return results;
  }

  private RescheduleResult reschedule(Row row, BusinessKey key, Instant at, Instant now) {
    RescheduleResult result = RescheduleResult.of(row.progress());
    if (result == RescheduleResult.RESCHEDULED) {
      int generation = Math.max(key.generation(), generation(row));
      messages.put(row.rescheduled(at, generation, now));
    }
    return result;
  }

  private static int generation(Row row) {
    return row.message().origin().generation();
  }

  private boolean raise(Subject subject, int generation) {
    boolean higher = generation > oldest.get(subject).orElse(0);
    if (higher) {
      oldest.put(subject, generation);
    }
    return higher;
  }

  private List<Row> about(Subject subject) {
    return messages
        .all()
        .filter(row -> Subject.of(row.message()).equals(Optional.of(subject)))
        .toList();
  }

  private record Subject(String tenant, String key) {

    static Subject of(BusinessKey key) {
      return new Subject(key.tenant(), key.value());
    }

    static Optional<Subject> of(Message message) {
      return message.origin().businessKey().map(key -> new Subject(message.to().tenant(), key));
    }
  }
}
