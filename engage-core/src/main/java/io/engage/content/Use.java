package io.engage.content;

/**
 * A place where a text uses a fact.
 *
 * @param name the fact's, or {@link ListType#ITEM} for the item of a list
 * @param form in which form; empty for the usual one
 */
record Use(String name, String form) {

  /** {@code starts}, {@code starts.date}, {@code .} or {@code .date}. */
  static Use of(String tag) {
    if (tag.startsWith(ListType.ITEM)) {
      return new Use(ListType.ITEM, tag.substring(1));
    }
    int dot = tag.indexOf('.');
    return dot < 0 ? new Use(tag, "") : new Use(tag.substring(0, dot), tag.substring(dot + 1));
  }

  /** As it stands in the tag. */
  String tag() {
    if (name.equals(ListType.ITEM)) {
      return ListType.ITEM + form;
    }
    return form.isEmpty() ? name : name + "." + form;
  }
}
