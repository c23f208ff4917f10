package io.engage.delivery;

import io.engage.message.IdempotencyKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Under which key a message is planned, and which keys stand against it.
 *
 * @param own the message's own
 * @param against if the key is taken, the message is left out for this reason; the message's own
 *     may be among them, if whoever took it need not have asked for the very same
 */
public record PlanKey(IdempotencyKey own, Map<IdempotencyKey, String> against) {

  /** Copies the keys. */
  public PlanKey {
    against = Map.copyOf(against);
  }

  /** A key against which nothing stands. */
  public static PlanKey of(String own) {
    return new PlanKey(new IdempotencyKey(own), Map.of());
  }

  /** A key that whoever comes first has, whatever else their request says. */
  public static PlanKey once(IdempotencyKey own) {
    return new PlanKey(own, Map.of(own, "already-planned"));
  }

  Stream<IdempotencyKey> all() {
    return Stream.concat(Stream.of(own), against.keySet().stream()).distinct();
  }

  /** Why the message is left out, if it is: its own key tells more than the others. */
  Optional<String> leftOut(Set<IdempotencyKey> taken) {
    return all()
        .filter(taken::contains)
        .flatMap(key -> Optional.ofNullable(against.get(key)).stream())
        .findFirst();
  }
}
