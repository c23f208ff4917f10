package io.engage.content;

import java.util.List;
import java.util.Map;

/** A fact as a value, before it is known who reads it. */
interface FactValue {

  /**
   * As this reader writes it.
   *
   * @param form one of its type's forms, or an empty text for the usual one
   */
  String shown(String form, Language language, Reading reading);

  /** Whether a section of its name is shown. */
  default boolean isSo() {
    return true;
  }

  /** What a section of its name runs over; nothing unless it is a list. */
  default List<Map<String, FactValue>> rows() {
    return List.of();
  }
}
