package io.engage.examples.quickstart;

import io.engage.ContactQuestion;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.message.AtCap;
import io.engage.message.CapKey;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.policy.ConsentHistory;
import io.engage.policy.Explanation;
import io.engage.policy.Flag;
import io.engage.policy.FrequencyCaps;
import io.engage.policy.ReplayDifference;
import io.engage.policy.SendWindow;
import io.engage.policy.SendWindows;
import io.engage.policy.WindowRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for whom to contact and when, changed and asked while a pipeline runs. */
public final class Policies {

  static final Topic RENEWAL = Topic.promotional("renewal");

  private final EngagementPipeline engage;
  private final String tenant;

  /** The rules of one tenant of this pipeline. */
  public Policies(EngagementPipeline engage, String tenant) {
    this.engage = engage;
    this.tenant = tenant;
  }

  /** Nothing promotional on Fridays. */
  public void quietOnFridays() {
    // snippet: fridays
    Set<DayOfWeek> days = EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY));
    SendWindow window = new SendWindow(LocalTime.of(9, 0), LocalTime.of(18, 0), days);
    engage
        .policies()
        .change(
            tenant,
            "anna",
            "quiet on Fridays",
            policy ->
                policy.withWindows(
                    SendWindows.of(WindowRule.forPurposes(window, Purpose.PROMOTIONAL))));
    // end
  }

  /** At most two a week, counted over all channels, reminders included. */
  public void twoAWeek() {
    // snippet: two-a-week
    CapLimit twoAWeek =
        new CapLimit(
            "two a week",
            Role.CUSTOMER,
            Set.of(Purpose.PROMOTIONAL, Purpose.REMINDER),
            Optional.empty(),
            2,
            Duration.ofDays(7));
    engage
        .policies()
        .change(
            tenant,
            "anna",
            "two a week over all channels",
            policy -> policy.withCaps(FrequencyCaps.of(twoAWeek)));
    // end
  }

  /** Text messages by the rules of the United States, mail at any hour. */
  public static SendWindows textRules() {
    // snippet: us-texts
    return SendWindows.of(
        WindowRule.forPurposes(SendWindow.usTextMessages(), Purpose.PROMOTIONAL, Purpose.REMINDER)
            .over(ChannelId.SMS));
    // end
  }

  /** A tenth of the customers get texts of a model. */
  public void tryTheModel() {
    // snippet: flag
    engage
        .policies()
        .change(
            tenant,
            "anna",
            "a tenth of the customers, to begin with",
            policy -> policy.withFlags(policy.flags().with(Flag.AI_GENERATION, 10)));
    // end
  }

  /** What a stricter cap would have changed. */
  public List<ReplayDifference> wouldOnceAMonthHaveDiffered(Instant monthAgo, Instant now) {
    // snippet: replay
    FrequencyCaps onceAMonth =
        FrequencyCaps.of(
            CapLimit.promotional("once a month", Role.CUSTOMER, 1, Duration.ofDays(30)));
    return engage.policies().replay(tenant, policy -> policy.withCaps(onceAMonth), monthAgo, now);
    // end
  }

  /** Why somebody may not be written to, and when they may. */
  public Explanation why(Recipient person) {
    // snippet: explain
    return engage.explain(ContactQuestion.about(person, RENEWAL).over(ChannelId.EMAIL));
    // end
  }

  /** What somebody wants to get. */
  public void noMarketingButDigests(String person, Instant now) {
    // snippet: preferences
    Preferences wishes =
        Preferences.none(CapKey.person(tenant, person), "preference-page", now)
            .withTopics(Map.of(Preferences.MARKETING, false, "weekly-digests", true));
    engage.contacts().recordPreferences(List.of(wishes));
    // end
  }

  /** Whether there was consent at an instant. */
  public boolean hadConsent(String person, Instant then) {
    // snippet: consent-then
    return ConsentHistory.of(engage.contacts().consentHistory(tenant, person))
        .wordAt(then, Role.CUSTOMER, RENEWAL, ChannelId.EMAIL)
        .map(word -> word.granted())
        .orElse(false);
    // end
  }

  /** A message that waits for a place under the caps, or goes as a text instead. */
  public static SendRequest patient(Recipient person) {
    // snippet: at-cap
    return SendRequest.to(person)
        .topic(RENEWAL)
        .template("offer")
        .atCap(AtCap.defer(Duration.ofDays(2)))
        .otherChannels(ChannelId.SMS)
        .build();
    // end
  }

  /** A message of an administrator's that no cap stops. */
  public static SendRequest apology(Recipient person) {
    // snippet: bypass
    return SendRequest.to(person)
        .topic(RENEWAL)
        .template("offer")
        .bypassCaps("anna", "an apology for the outage")
        .build();
    // end
  }
}
