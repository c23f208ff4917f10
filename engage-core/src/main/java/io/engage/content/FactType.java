package io.engage.content;

import java.util.List;
import java.util.Optional;

/** What a fact is. Its text is how a template declares it. */
sealed interface FactType permits FactKind, ListType {

  /** The forms in which it may be shown, beside its usual one: {@code date}, {@code relative}. */
  List<String> forms();

  /**
   * Reads what was stored.
   *
   * @return empty when it is no such thing
   */
  Optional<FactValue> read(String neutral);
}
