package io.engage.link;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tokens of short links: 128 bits of a keyed digest of what the link is. Nobody without the key
 * can guess one, and the same message has the same link at every try, so nothing is read back.
 * Letters and digits alone, since phones end a link at other marks.
 */
final class ShortTokens {

  private static final int BYTES = 16;
  private static final int LETTERS = 22;
  private static final Duration LONGEST_GROUP = Duration.ofHours(1);
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{" + LETTERS + "}");
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  private final LinkRing<Source> sources;

  ShortTokens(LinkKeys keys) {
    sources = new LinkRing<>(keys, key -> new Source(key.id(), new Macs(key.derivedFor("short"))));
  }

  static boolean isToken(String text) {
    return FORM.matcher(text).matches();
  }

  static String digest(String token) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String token(LinkTarget target) {
    return source(target).token(target);
  }

  /** Under the next key too where its turn comes before the last of a group is sent. */
  List<ShortLink> kept(LinkTarget target) {
    Instant made = target.claims().issuedAt();
    return Stream.of(made, made.plus(LONGEST_GROUP))
        .map(sources::signing)
        .distinct()
        .map(source -> new ShortLink(digest(source.token(target)), source.keyId(), target))
        .toList();
  }

  private Source source(LinkTarget target) {
    return sources.signing(target.claims().issuedAt());
  }

  private record Source(String keyId, Macs macs) {

    String token(LinkTarget target) {
      LinkClaims claims = target.claims();
      String name = String.join("\0", target.kind().label(), claims.tenant(), claims.id());
      byte[] sum = macs.of(name.getBytes(StandardCharsets.UTF_8));
      return letters(new BigInteger(1, Arrays.copyOf(sum, BYTES)));
    }

    private static String letters(BigInteger number) {
      char[] letters = new char[LETTERS];
      BigInteger rest = number;
      for (int i = LETTERS - 1; i >= 0; i--) {
        BigInteger[] parts = rest.divideAndRemainder(BASE);
        letters[i] = ALPHABET.charAt(parts[1].intValue());
        rest = parts[0];
      }
      return new String(letters);
    }
  }
}
