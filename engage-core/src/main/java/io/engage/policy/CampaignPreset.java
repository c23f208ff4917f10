package io.engage.policy;

import io.engage.message.Purpose;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * A ready-made measure for a campaign: whom it wins back, how many at a time, and when.
 *
 * @param name what reports call it
 * @param cadenceDays after how many days without a booking somebody is due, 1 or more
 * @param batchSize how many people one run writes to at most, 1 or more
 * @param window in which hours of their own day
 */
public record CampaignPreset(String name, int cadenceDays, int batchSize, SendWindow window) {

  /** After 21 days, 100 people a run, from 9 to 18. */
  public static final CampaignPreset DEFAULT = new CampaignPreset("default", 21, 100, hours(9, 18));

  /** Sooner, more and longer: after 14 days, 200 people a run, from 8 to 20. */
  public static final CampaignPreset AGGRESSIVE =
      new CampaignPreset("aggressive", 14, 200, hours(8, 20));

  /** Later, fewer and shorter: after 28 days, 50 people a run, from 10 to 17. */
  public static final CampaignPreset GENTLE = new CampaignPreset("gentle", 28, 50, hours(10, 17));

  /** After 21 days, 150 people a run, from 10 to 16 on Saturdays and Sundays. */
  public static final CampaignPreset WEEKEND =
      weekend(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

  /** Checks the figures. */
  public CampaignPreset {
    if (name.isBlank() || cadenceDays < 1 || batchSize < 1) {
      throw new IllegalArgumentException(
          "campaign preset \"" + name + "\": needs a name, and 1 or more days and people");
    }
  }

  /**
   * {@link #WEEKEND} where the weekend is on other days, such as Friday and Saturday in Bangladesh.
   *
   * @param days at least one
   */
  public static CampaignPreset weekend(Set<DayOfWeek> days) {
    return new CampaignPreset(
        "weekend", 21, 150, new SendWindow(LocalTime.of(10, 0), LocalTime.of(16, 0), days));
  }

  /**
   * Its hours as a rule for the campaign's topic, for {@link SendWindows#and}.
   *
   * @param topic the name of a promotional topic
   */
  public WindowRule windowFor(String topic) {
    return WindowRule.forPurposes(window, Purpose.PROMOTIONAL).forTopic(topic);
  }

  private static SendWindow hours(int opens, int closes) {
    return SendWindow.daily(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
  }
}
