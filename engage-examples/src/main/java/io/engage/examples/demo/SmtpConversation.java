package io.engage.examples.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The server's side of one SMTP connection (RFC 5321), as far as a mail catcher needs it. */
final class SmtpConversation {

  private static final int LONGEST_COMMAND = 4096;
  private static final int LONGEST_MAIL = 10 << 20;

  private final InputStream in;
  private final OutputStream out;
  private final BiConsumer<List<String>, byte[]> sink;
  private final List<String> recipients = new ArrayList<>();
  private boolean hasSender;
  private boolean ended;

  SmtpConversation(InputStream in, OutputStream out, BiConsumer<List<String>, byte[]> sink) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.sink = sink;
  }

  /** Talks until the client says QUIT or goes away. */
  void run() throws IOException {
    reply("220 localhost Engage demo inbox");
    byte @Nullable [] line = readLine(LONGEST_COMMAND);
    while (line != null) {
      answer(new String(line, StandardCharsets.UTF_8));
      line = ended ? null : readLine(LONGEST_COMMAND);
    }
  }

  private void answer(String line) throws IOException {
    switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
      case "EHLO" ->
          reply("250-localhost", "250-PIPELINING", "250-8BITMIME", "250 SIZE " + LONGEST_MAIL);
      case "HELO" -> reply("250 localhost");
      case "MAIL" -> sender(line);
      case "RCPT" -> recipient(line);
      case "DATA" -> data();
      case "RSET" -> {
        reset();
        reply("250 2.0.0 forgotten");
      }
      case "NOOP" -> reply("250 2.0.0 here");
      case "QUIT" -> {
        ended = true;
        reply("221 2.0.0 bye");
      }
      default -> reply("502 5.5.1 not spoken here");
    }
  }

  private void sender(String line) throws IOException {
    reset();
    hasSender = path(line).isPresent();
    reply(hasSender ? "250 2.1.0 fine" : "501 5.5.4 MAIL FROM:<address>");
  }

  private void recipient(String line) throws IOException {
    Optional<String> address = path(line).filter(path -> !path.isEmpty());
    if (!hasSender) {
      reply("503 5.5.1 MAIL first");
    } else if (address.isEmpty()) {
      reply("501 5.5.4 RCPT TO:<address>");
    } else {
      recipients.add(address.get());
      reply("250 2.1.5 fine");
    }
  }

  private void data() throws IOException {
    if (recipients.isEmpty()) {
      reply("503 5.5.1 RCPT first");
      return;
    }
    reply("354 go on, and end with a dot");
    Optional<byte[]> mail = readMail();
    if (mail.isPresent()) {
      sink.accept(recipients, mail.get());
      reply("250 2.0.0 kept");
    } else {
      reply("552 5.3.4 too long");
    }
    reset();
  }

  private void reset() {
    recipients.clear();
    hasSender = false;
  }

  /** What stands between the angle brackets. */
  private static Optional<String> path(String line) {
    int from = line.indexOf('<');
    int to = line.indexOf('>', from + 1);
    return from < 0 || to < 0 ? Optional.empty() : Optional.of(line.substring(from + 1, to));
  }

  /** Lines up to the dot, without the dots that were put before others. Empty when too long. */
  private Optional<byte[]> readMail() throws IOException {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean tooLong = false;
    byte[] line = readMailLine();
    while (!(line.length == 1 && line[0] == '.')) {
      int skipped = line.length > 0 && line[0] == '.' ? 1 : 0;
      tooLong = tooLong || mail.size() + line.length > LONGEST_MAIL;
      if (!tooLong) {
        mail.write(line, skipped, line.length - skipped);
        mail.write('\r');
        mail.write('\n');
      }
      line = readMailLine();
    }
    return tooLong ? Optional.empty() : Optional.of(mail.toByteArray());
  }

  private byte[] readMailLine() throws IOException {
    byte @Nullable [] line = readLine(LONGEST_MAIL);
    if (line == null) {
      throw new IOException("the client went away in the middle of a mail");
    }
    return line;
  }

  /** Bytes up to the next CR LF; a CR or LF alone ends nothing. Null at the end. */
  private byte @Nullable [] readLine(int longest) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int last = -1;
    int next = in.read();
    while (next >= 0 && !(last == '\r' && next == '\n')) {
      if (line.size() > longest) {
        throw new IOException("a line is too long");
      }
      line.write(next);
      last = next;
      next = in.read();
    }
    byte[] bytes = line.toByteArray();
    return next < 0 ? null : Arrays.copyOf(bytes, bytes.length - 1);
  }

  private void reply(String... lines) throws IOException {
    out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
