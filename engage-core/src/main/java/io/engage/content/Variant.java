package io.engage.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Draws a variant: always the same one for a person, a template and a version. */
final class Variant {

  private Variant() {}

  /**
   * One of these.
   *
   * @param choices in an order that never changes, at least one
   */
  static <T> T drawn(List<T> choices, String person, String name, int version) {
    if (choices.size() == 1) {
      return choices.get(0);
    }
    String drawnFrom = person + "\u0000" + name + "\u0000" + version;
    long hash = ByteBuffer.wrap(sha256(drawnFrom)).getLong();
    return choices.get((int) Long.remainderUnsigned(hash, choices.size()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
