package io.engage.email;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Assembles a multipart/alternative mail (RFC 2045, RFC 2046) straight into bytes. Everything that
 * is not ours is base64, so no text can end the mail or look like a part of it.
 */
final class MimeMail {

  /** A header line that would be two, or that holds what headers may not hold. */
  private static final Pattern UNSAFE = Pattern.compile("[^ -~\r\n]|\r(?!\n )|(?<!\r)\n|\n(?! )");

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder();

  private final StringBuilder headers = new StringBuilder(1024);

  /**
   * Adds a header.
   *
   * @throws IllegalArgumentException when the value would not be one header; folded lines are fine
   */
  MimeMail header(String name, String value) {
    if (UNSAFE.matcher(value).find()) {
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

  private static byte[] body(String text) {
    String canonical = LINE_END.matcher(text).replaceAll("\r\n");
    return LINES.encode(canonical.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
