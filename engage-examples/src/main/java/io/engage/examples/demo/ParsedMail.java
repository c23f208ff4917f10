package io.engage.examples.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail client would read out of a mail.
 *
 * @param subject decoded
 * @param headers as they came, in their order
 * @param text the plain text part
 * @param html the HTML part
 */
record ParsedMail(String subject, List<String> headers, String text, String html) {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern BOOKING_LINK =
      Pattern.compile("https://app\\.sheba\\.xyz/book\\?\\S+");
  private static final Pattern TOKEN = Pattern.compile("[?&]token=([^&>\\s]+)");

  /** Reads the bytes; what cannot be read stays empty. */
  static ParsedMail of(ReceivedMail mail) {
    try {
      MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
      return new ParsedMail(
          Optional.ofNullable(message.getSubject()).orElse(""),
          Collections.list(message.getAllHeaders()).stream().map(ParsedMail::line).toList(),
          part(message, "text/plain").orElse(""),
          part(message, "text/html").orElse(""));
    } catch (MessagingException | IOException e) {
      return new ParsedMail("(not readable)", List.of(), "", "");
    }
  }

  /** The id of Engage's message, which stands in the Message-ID. */
  Optional<UUID> messageId() {
    return header("Message-ID")
        .map(UUID_FORM::matcher)
        .filter(Matcher::find)
        .map(found -> UUID.fromString(found.group()));
  }

  Optional<String> bookingLink() {
    Matcher link = BOOKING_LINK.matcher(text);
    return link.find() ? Optional.of(link.group()) : Optional.empty();
  }

  Optional<String> bookingToken() {
    return bookingLink().flatMap(ParsedMail::token);
  }

  Optional<String> unsubscribeToken() {
    return header("List-Unsubscribe").flatMap(ParsedMail::token);
  }

  /** The value of the first header of this name, unfolded. */
  Optional<String> header(String name) {
    String prefix = name.toLowerCase(Locale.ROOT) + ": ";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst();
  }

  private static String line(Header header) {
    return header.getName() + ": " + header.getValue().replaceAll("\r\n[ \t]", " ");
  }

  private static Optional<String> token(String link) {
    Matcher token = TOKEN.matcher(link);
    return token.find()
        ? Optional.of(URLDecoder.decode(token.group(1), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static Optional<String> part(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return Optional.of(text);
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        Optional<String> found = part(child, type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
