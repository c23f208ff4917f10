package io.engage.link;

import io.engage.error.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that signs links. Every kind of link is signed with a key of its own that is derived
 * from it, so that one kind never passes for another. {@link #toString()} shows the id alone.
 */
public final class LinkKey {

  private static final int SHORTEST = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final String id;
  private final byte[] secret;

  private LinkKey(String id, byte[] secret) {
    this.id = id;
    this.secret = secret;
  }

  /**
   * A key.
   *
   * @param id the {@code kid} that the links carry; change it with the secret
   * @param secret at least 32 bytes (256 bits) in UTF-8, as HS256 wants (RFC 7518, 3.2)
   * @throws SettingsException when the secret is too short
   */
  public static LinkKey of(String id, String secret) {
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

  byte[] derivedFor(String linkType) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(("engage link v1 " + linkType).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "LinkKey[" + id + "]";
  }
}
