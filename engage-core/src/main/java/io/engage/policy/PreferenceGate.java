package io.engage.policy;

import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people do not want they do not get, transactional messages apart. A word of the person's or
 * the address's outweighs the tenant's, and a no of either outweighs a yes of the other.
 *
 * @param topics what people get who did not say
 */
record PreferenceGate(Map<String, Boolean> topics) implements Gate {

  @Override
  public String name() {
    return "preferences";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    if (question.purpose() == Purpose.TRANSACTIONAL) {
      return Gate.pass();
    }
    List<Preferences> said = question.standing().preferences();
    if (said.stream().anyMatch(Preferences::allOff)) {
      return Gate.never("all-off", "preferences: wants no messages");
    }
    if (!isWanted(question.topic(), said)) {
      return Gate.never("topic", "preferences: does not want " + question.topic().name());
    }
    Optional<Instant> pause = pause(said).filter(question.now()::isBefore);
    return pause.isPresent()
        ? Gate.notBefore("pause", "preferences: paused until " + pause.get(), pause)
        : Gate.pass();
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    Map<String, String> seen = new TreeMap<>();
    List<Preferences> said = question.standing().preferences();
    seen.put("topic", isWanted(question.topic(), said) ? "wanted" : "not wanted");
    seen.put("all-off", said.stream().anyMatch(Preferences::allOff) ? "yes" : "no");
    seen.put("paused-until", pause(said).map(Instant::toString).orElse("not paused"));
    return seen;
  }

  private boolean isWanted(Topic topic, List<Preferences> said) {
    List<Boolean> words = said.stream().flatMap(one -> word(one.topics(), topic).stream()).toList();
    return words.isEmpty()
        ? word(topics, topic).orElse(true)
        : words.stream().allMatch(Boolean::booleanValue);
  }

  /** A topic that is named itself is not meant by the word that stands for all of them. */
  private static Optional<Boolean> word(Map<String, Boolean> topics, Topic topic) {
    Boolean own = topics.get(topic.name());
    return own != null || topic.purpose() != Purpose.PROMOTIONAL
        ? Optional.ofNullable(own)
        : Optional.ofNullable(topics.get(Preferences.MARKETING));
  }

  private static Optional<Instant> pause(List<Preferences> said) {
    return said.stream().flatMap(one -> one.pausedUntil().stream()).max(Instant::compareTo);
  }
}
