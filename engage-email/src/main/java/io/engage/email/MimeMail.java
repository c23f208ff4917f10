package io.engage.email;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Assembles a multipart/alternative mail (RFC 2045, RFC 2046) straight into bytes. Everything that
 * is not ours is base64, so no text can end the mail or look like a part of it.
 */
final class MimeMail {

  private static final Base64.Encoder LINES = Base64.getMimeEncoder();

  private final StringBuilder headers = new StringBuilder(1024);

  /**
   * Adds a header.
   *
   * @throws IllegalArgumentException when the value would not be one header; folded lines are fine
   */
  MimeMail header(String name, String value) {
    if (!isOneHeader(value)) {
      throw new IllegalArgumentException(name + ": not a header value");
    }
    headers.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  /**
   * The whole mail.
   *
   * @param unique makes the boundary one that occurs nowhere else
   */
  byte[] with(String text, String html, String unique) {
    String boundary = "=_" + unique;
    header("MIME-Version", "1.0");
    header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
    byte[] textPart = body(text);
    byte[] htmlPart = body(html);
    byte[] head = ascii(headers + "\r\n" + opening(boundary, "plain"));
    byte[] between = ascii("\r\n" + opening(boundary, "html"));
    byte[] end = ascii("\r\n--" + boundary + "--\r\n");
    return ByteBuffer.allocate(
            head.length + textPart.length + between.length + htmlPart.length + end.length)
        .put(head)
        .put(textPart)
        .put(between)
        .put(htmlPart)
        .put(end)
        .array();
  }

  private static String opening(String boundary, String subtype) {
    return "--"
        + boundary
        + "\r\nContent-Type: text/"
        + subtype
        + "; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  }

  /** Printable ASCII; a line end only where a space folds the line (RFC 5322, 2.2.3). */
  private static boolean isOneHeader(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (value.startsWith("\r\n ", i)) {
        i += 2;
      } else if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static byte[] body(String text) {
    return LINES.encode(withCrLf(text).getBytes(StandardCharsets.UTF_8));
  }

  /** Every end of a line, however it is written, as text has it in a mail (RFC 2046, 4.1.1). */
  private static String withCrLf(String text) {
    String plain = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return plain.replace("\n", "\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
