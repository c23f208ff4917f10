package io.engage.policy;

import static io.engage.message.Purpose.PROMOTIONAL;
import static io.engage.message.Purpose.REMINDER;
import static io.engage.message.Purpose.TRANSACTIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import io.engage.policy.WindowRule.Outside;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SendWindowsTest {

  private static final SendWindow HOURS = SendWindow.standard();
  private static final Topic DIGEST = Topic.promotional("digest");
  private static final Topic RENEWAL = Topic.promotional("renewal");
  private static final Topic APPOINTMENT = Topic.reminder("appointment");
  private static final Topic PASSCODE = Topic.transactional("passcode");

  @Test
  @DisplayName("B4: by default promotional messages keep to 9-18 and wait, and others go any time")
  void standardBindsPromotionalMessages() {
    WindowRule rule = SendWindows.standard().binding(RENEWAL, ChannelId.EMAIL).orElseThrow();

    assertThat(rule.window()).contains(SendWindow.standard());
    assertThat(rule.outside()).isEqualTo(Outside.DEFER);
    assertThat(SendWindows.standard().binding(APPOINTMENT, ChannelId.EMAIL)).isEmpty();
    assertThat(SendWindows.standard().binding(PASSCODE, ChannelId.SMS)).isEmpty();
    assertThat(SendWindows.atAnyHour().binding(RENEWAL, ChannelId.EMAIL)).isEmpty();
  }

  @Test
  @DisplayName("B4: a topic outweighs a channel, a channel purposes, and purposes all of them")
  void theMostSpecificRuleBinds() {
    WindowRule topic = WindowRule.forPurposes(HOURS, PROMOTIONAL).forTopic("digest");
    WindowRule channel =
        WindowRule.forPurposes(HOURS, TRANSACTIONAL, REMINDER, PROMOTIONAL).over(ChannelId.SMS);
    WindowRule purpose = WindowRule.forPurposes(HOURS, PROMOTIONAL);
    WindowRule all = WindowRule.forPurposes(HOURS, TRANSACTIONAL, REMINDER, PROMOTIONAL);
    SendWindows windows = SendWindows.of(topic, channel, purpose, all);

    assertThat(windows.binding(DIGEST, ChannelId.SMS)).contains(topic);
    assertThat(windows.binding(DIGEST, ChannelId.EMAIL)).contains(topic);
    assertThat(windows.binding(RENEWAL, ChannelId.SMS)).contains(channel);
    assertThat(windows.binding(PASSCODE, ChannelId.SMS)).contains(channel);
    assertThat(windows.binding(RENEWAL, ChannelId.EMAIL)).contains(purpose);
    assertThat(windows.binding(PASSCODE, ChannelId.EMAIL)).contains(all);
  }

  @Test
  void aTopicOverAChannelOutweighsTheTopic() {
    WindowRule both =
        WindowRule.forPurposes(HOURS, PROMOTIONAL).forTopic("digest").over(ChannelId.SMS);
    WindowRule topic = WindowRule.forPurposes(HOURS, PROMOTIONAL).forTopic("digest");

    assertThat(SendWindows.of(both, topic).binding(DIGEST, ChannelId.SMS)).contains(both);
    assertThat(SendWindows.of(both, topic).binding(DIGEST, ChannelId.EMAIL)).contains(topic);
  }

  @Test
  void ofTwoEquallySpecificRulesTheLaterOneBinds() {
    WindowRule ours = WindowRule.forPurposes(HOURS, PROMOTIONAL).named("ours");
    WindowRule theirs = WindowRule.forPurposes(HOURS, PROMOTIONAL, REMINDER).named("theirs");

    assertThat(SendWindows.of(ours, theirs).binding(RENEWAL, ChannelId.EMAIL)).contains(theirs);
    assertThat(SendWindows.of(theirs).and(ours).binding(RENEWAL, ChannelId.EMAIL)).contains(ours);
  }

  @Test
  @DisplayName("B4: a topic may go at any hour although its purpose keeps to a window")
  void aRuleMayOpenEveryHour() {
    SendWindows windows =
        SendWindows.standard().and(WindowRule.atAnyHour(PROMOTIONAL).forTopic("digest"));

    assertThat(windows.binding(DIGEST, ChannelId.EMAIL).orElseThrow().window()).isEmpty();
    assertThat(windows.binding(RENEWAL, ChannelId.EMAIL).orElseThrow().window()).isPresent();
  }

  @Test
  void aRuleIsNarrowedWithoutChangingTheOneBefore() {
    WindowRule broad = WindowRule.forPurposes(SendWindow.usTextMessages(), PROMOTIONAL, REMINDER);
    WindowRule narrow = broad.over(ChannelId.SMS).forTopic("digest").skippingOutside();

    assertThat(narrow)
        .isEqualTo(
            new WindowRule(
                "reminder and promotional over sms about digest",
                Set.of(PROMOTIONAL, REMINDER),
                Optional.of("digest"),
                Optional.of(ChannelId.SMS),
                Optional.of(SendWindow.usTextMessages()),
                Outside.SKIP));
    assertThat(broad.channel()).isEmpty();
    assertThat(broad.outside()).isEqualTo(Outside.DEFER);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    WindowRule nameless = WindowRule.forPurposes(HOURS, PROMOTIONAL).named(" ");
    WindowRule noPurpose = WindowRule.forPurposes(HOURS).named("ours");
    WindowRule again = WindowRule.forPurposes(HOURS, REMINDER).forTopic("No Topic").named("ours");

    assertThatThrownBy(() -> SendWindows.of(nameless, noPurpose, again))
        .asInstanceOf(InstanceOfAssertFactories.type(SettingsException.class))
        .extracting(SettingsException::problems, InstanceOfAssertFactories.LIST)
        .extracting("path")
        .containsExactly(
            "windows[0].name", "windows[1].purposes", "windows[2].topic", "windows[2].name");
  }
}
