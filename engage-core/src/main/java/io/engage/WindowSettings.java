package io.engage;

import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.plugin.Setting;
import io.engage.plugin.Settings;
import io.engage.policy.SendWindow;
import io.engage.policy.SendWindows;
import io.engage.policy.WindowRule;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hours in which messages go, as settings say them. */
final class WindowSettings {

  private final Settings settings;
  private final SettingValues values;

  WindowSettings(Settings settings) {
    this.settings = settings;
    this.values = new SettingValues(settings);
  }

  /** The one for all, and then those by name, which bind more narrowly or are written later. */
  SendWindows windows() {
    List<WindowRule> rules = new ArrayList<>();
    rule("window", "send window").ifPresent(rules::add);
    for (String name : settings.parts("windows", "purposes")) {
      rule("windows." + name, name).ifPresent(rules::add);
    }
    return new SendWindows(rules);
  }

  private Optional<WindowRule> rule(String at, String name) {
    SendWindow standard = SendWindow.standard();
    LocalTime opens = hour(at + ".opens", standard.opens());
    LocalTime closes = hour(at + ".closes", standard.closes());
    Set<DayOfWeek> days = values.constants(at + ".days", DayOfWeek.class, standard.days());
    Set<Purpose> purposes =
        values.constants(at + ".purposes", Purpose.class, Set.of(Purpose.PROMOTIONAL));
    Setting<String> topic =
        settings
            .text(at + ".topic")
            .where(text -> text.matches("[a-z0-9][a-z0-9_-]{0,63}"), "must be the name of a topic");
    Optional<ChannelId> channel =
        settings
            .value(at + ".channel", "a channel such as email", ChannelId::of, ChannelId.EMAIL)
            .optional();
    WindowRule.Outside outside =
        settings.choice(at + ".outside", WindowRule.Outside.class).orElse(WindowRule.Outside.DEFER);
    boolean always = settings.flag(at + ".at-any-hour").orElse(false);
    if (!always && opens.equals(closes)) {
      settings.problem(at + ".closes", "must differ from " + at + ".opens");
      return Optional.empty();
    }
    Optional<SendWindow> window =
        always ? Optional.empty() : Optional.of(new SendWindow(opens, closes, days));
    return Optional.of(new WindowRule(name, purposes, topic.optional(), channel, window, outside));
  }

  private LocalTime hour(String key, LocalTime usual) {
    return settings
        .value(key, "a time of day such as 09:00", LocalTime::parse, usual)
        .orElse(usual);
  }
}
