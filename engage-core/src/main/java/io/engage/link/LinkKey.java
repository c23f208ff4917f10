package io.engage.link;

import io.engage.error.SettingsException;
import java.nio.charset.StandardCharsets;

/**
 * The secret that signs links. Every kind of link is signed with a key of its own that is derived
 * from it, so that one kind never passes for another. {@link #toString()} shows the id alone.
 */
public final class LinkKey {

  private static final int SHORTEST = 32;

  private final String id;
  private final byte[] secret;

  private LinkKey(String id, byte[] secret) {
    this.id = id;
    this.secret = secret;
  }

  /**
   * A key.
   *
   * @param id the {@code kid} that the links carry: 1 to 64 letters, digits, dots, hyphens and
   *     underscores; change it with the secret
   * @param secret at least 32 bytes (256 bits) in UTF-8, as HS256 wants (RFC 7518, 3.2)
   * @throws SettingsException when the id has another form or the secret is too short
   */
  public static LinkKey of(String id, String secret) {
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new SettingsException(
          "links.key", "the id must be 1 to 64 letters, digits, dots, hyphens and underscores");
    }
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new SettingsException(
          "links.key." + id,
          "the secret has " + bytes.length + " bytes; HS256 needs " + SHORTEST + " or more");
    }
    return new LinkKey(id, bytes);
  }

  /** The {@code kid}. */
  public String id() {
    return id;
  }

  byte[] derivedFor(String purpose) {
    return new Macs(secret).of(("engage link v1 " + purpose).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "LinkKey[" + id + "]";
  }
}
