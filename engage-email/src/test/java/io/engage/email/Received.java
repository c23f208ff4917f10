package io.engage.email;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** A mail as the server got it, read by somebody else's parser. */
record Received(String source, MimeMessage parsed) {

  static Received of(byte[] raw) {
    try {
      String source = new String(raw, StandardCharsets.ISO_8859_1);
      return new Received(source, new MimeMessage(null, new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> headerNames() {
    try {
      return Collections.list(parsed.getAllHeaders()).stream().map(Header::getName).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> header(String name) {
    try {
      String[] values = parsed.getHeader(name);
      return values == null ? List.of() : List.of(values);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  String subject() {
    try {
      return parsed.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  String text() {
    return part(0);
  }

  String html() {
    return part(1);
  }

  BodyPart bodyPart(int index) {
    try {
      return ((MimeMultipart) parsed.getContent()).getBodyPart(index);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String part(int index) {
    try {
      return (String) bodyPart(index).getContent();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
