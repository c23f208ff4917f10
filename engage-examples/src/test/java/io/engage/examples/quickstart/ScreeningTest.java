package io.engage.examples.quickstart;

import static io.engage.testkit.EngageAssertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import io.engage.safety.ScreenedText;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreeningTest {

  @Test
  void textMessagesAreShorterThanMails() {
    String longer = "Choose a day and an hour that suit you. ".repeat(5);

    assertThat(Screening.rules().check(said(longer, ChannelId.SMS))).isBlockedBy("length");
    assertThat(Screening.rules().check(said(longer, ChannelId.EMAIL))).isAllowed();
  }

  @Test
  void theHostsOwnPhrasesCountAsWell() {
    assertThat(Screening.rules().check(said("We are better than Brand X.", ChannelId.EMAIL)))
        .isBlockedBy("banned-phrase");
  }

  private static ScreenedText said(String body, ChannelId channel) {
    return new ScreenedText(
        MessageContent.of("Your next visit", body), Locale.ENGLISH, channel, Map.of());
  }
}
