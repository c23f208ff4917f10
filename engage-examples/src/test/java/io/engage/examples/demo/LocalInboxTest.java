package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalInboxTest {

  private final List<String> mails = new ArrayList<>();
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

  @Test
  void aMailIsKeptAsItArrivedWithoutTheDotsPutBeforeDots() throws IOException {
    say(
        "EHLO x",
        "MAIL FROM:<a@b>",
        "RCPT TO:<c@d>",
        "DATA",
        "Subject: x",
        "",
        "..",
        "..a",
        "b.",
        ".",
        "QUIT");

    assertThat(mails).containsExactly("[c@d] Subject: x\r\n\r\n.\r\n.a\r\nb.\r\n");
    assertThat(codes())
        .containsExactly("220", "250", "250", "250", "250", "250", "250", "354", "250", "221");
  }

  /** A dot between bare line feeds ends nothing (S32). */
  @Test
  void aDotBetweenBareLineFeedsDoesNotEndTheMail() throws IOException {
    say(
        "EHLO x",
        "MAIL FROM:<a@b>",
        "RCPT TO:<c@d>",
        "DATA",
        "one\n.\nMAIL FROM:<e@f>",
        ".",
        "QUIT");

    assertThat(mails).containsExactly("[c@d] one\n.\nMAIL FROM:<e@f>\r\n");
  }

  @Test
  void severalMailsFitOnOneConnection() throws IOException {
    say(
        "HELO x",
        "MAIL FROM:<a@b>",
        "RCPT TO:<c@d>",
        "RCPT TO:<e@f>",
        "DATA",
        "1",
        ".",
        "MAIL FROM:<a@b>",
        "RSET",
        "MAIL FROM:<a@b>",
        "RCPT TO:<g@h>",
        "DATA",
        "2",
        ".",
        "QUIT");

    assertThat(mails).containsExactly("[c@d, e@f] 1\r\n", "[g@h] 2\r\n");
  }

  @Test
  void commandsOutOfOrderAreRefused() throws IOException {
    say("DATA", "RCPT TO:<c@d>", "MAIL nobody", "VRFY x", "QUIT");

    assertThat(mails).isEmpty();
    assertThat(codes()).containsExactly("220", "503", "503", "501", "502", "221");
  }

  private void say(String... lines) throws IOException {
    byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    new SmtpConversation(
            new ByteArrayInputStream(bytes),
            answers,
            (to, mail) -> mails.add(to + " " + new String(mail, StandardCharsets.UTF_8)))
        .run();
  }

  private List<String> codes() {
    return answers.toString(StandardCharsets.US_ASCII).lines().map(l -> l.substring(0, 3)).toList();
  }
}
