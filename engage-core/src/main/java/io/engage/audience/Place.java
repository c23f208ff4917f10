package io.engage.audience;

import java.util.Comparator;

/**
 * Where a member stands among the others: by the recipient's id, and then by the key of the
 * occasion. A source without occasions has plain ids.
 *
 * @param recipientId the person
 * @param occasion the occasion's key; {@code ""} when the member has none
 */
public record Place(String recipientId, String occasion) implements Comparable<Place> {

  /** Before everybody. */
  public static final Place START = new Place("", "");

  private static final char BREAK = '\n';

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::recipientId).thenComparing(Place::occasion);

  /** Where this member stands. */
  public static Place of(Member member) {
    return new Place(member.recipient().id(), member.occasion().map(Occasion::key).orElse(""));
  }

  /** Reads what {@link #cursor} wrote. */
  public static Place at(String cursor) {
    int end = cursor.lastIndexOf(BREAK);
    return end < 0
        ? new Place(cursor, "")
        : new Place(cursor.substring(0, end), cursor.substring(end + 1));
  }

  /** This place as the cursor of the page that follows it; a plain id stays what it is. */
  public String cursor() {
    boolean plain = occasion.isEmpty() && recipientId.indexOf(BREAK) < 0;
    return plain ? recipientId : recipientId + BREAK + occasion;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
