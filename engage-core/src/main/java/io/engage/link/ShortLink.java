package io.engage.link;

/**
 * A short link as it is stored. It can be found by whoever has its token, and nobody can make the
 * token or the long link from it.
 *
 * @param digest the SHA-256 of its token, in hexadecimal
 * @param keyId the key that its token comes from
 * @param target what it stands for
 */
public record ShortLink(String digest, String keyId, LinkTarget target) {

  /** Shows no person. */
  @Override
  public String toString() {
    return "ShortLink[" + target.kind().label() + "]";
  }
}
