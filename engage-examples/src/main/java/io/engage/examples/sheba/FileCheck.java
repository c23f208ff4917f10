package io.engage.examples.sheba;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One pass over the bytes of a file: is it UTF-8, and which file is it? */
final class FileCheck {

  private static final int CHUNK = 1 << 16;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);
  private long line = 1;

  private FileCheck() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The SHA-256 of all bytes.
   *
   * @throws BadBookingsException naming the line that is not UTF-8
   */
  static String fingerprint(InputStream in) throws IOException {
    return new FileCheck().read(in);
  }

  private String read(InputStream in) throws IOException {
    MessageDigest digest = digest();
    int read = in.read(bytes.array(), 0, bytes.capacity());
    while (read >= 0) {
      digest.update(bytes.array(), bytes.position(), read);
      bytes.limit(bytes.position() + read).position(0);
      decode(false);
      bytes.compact();
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    }
    bytes.flip();
    decode(true);
    return hex(digest);
  }

  private void decode(boolean atEnd) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, chars, atEnd);
      chars.flip();
      line += chars.chars().filter(c -> c == '\n').count();
      chars.clear();
    } while (result.isOverflow());
    if (result.isError()) {
      throw new BadBookingsException("line " + line + ": is not UTF-8; save the file as UTF-8");
    }
  }
}
