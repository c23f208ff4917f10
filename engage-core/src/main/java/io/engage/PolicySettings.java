package io.engage;

import io.engage.message.Address;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.plugin.Setting;
import io.engage.plugin.Settings;
import io.engage.policy.Firewall;
import io.engage.policy.FrequencyCaps;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a pipeline, as settings say them. */
final class PolicySettings {

  private static final String NO_CAPS = "none";

  private final Settings settings;
  private final EngagementPipelineBuilder builder;
  private final SettingValues values;

  PolicySettings(Settings settings, EngagementPipelineBuilder builder) {
    this.settings = settings;
    this.builder = builder;
    this.values = new SettingValues(settings);
  }

  void read() {
    builder.zone(
        settings.value("zone", "a zone such as Asia/Dhaka", ZoneId::of, ZoneOffset.UTC).required());
    settings
        .value("locale", "a language such as bn or bn-BD", PolicySettings::locale, Locale.ENGLISH)
        .optional()
        .ifPresent(builder::locale);
    firewall();
    builder.windows(new WindowSettings(settings).windows());
    caps();
    new RecipientSettings(settings, builder).read();
  }

  private void firewall() {
    boolean production = settings.flag("production").orElse(false);
    List<String> allowed = settings.list("firewall.allow").orElse(List.of());
    List<Address> redirect = redirect();
    long said =
        Stream.of(production, !allowed.isEmpty(), !redirect.isEmpty()).filter(b -> b).count();
    if (said > 1) {
      settings.problem(
          "firewall", "say one of production=true, firewall.allow and firewall.redirect-to");
    } else if (production) {
      builder.production();
    } else if (!redirect.isEmpty()) {
      builder.firewall(Firewall.redirectingTo(redirect.toArray(Address[]::new)));
    } else if (!allowed.isEmpty()) {
      builder.firewall(Firewall.allowing(allowed.toArray(String[]::new)));
    }
  }

  private void caps() {
    Setting<String> none =
        settings
            .text("caps")
            .where(NO_CAPS::equals, "must be " + NO_CAPS + ", or be left out for the usual ones");
    Set<String> names = settings.parts("caps", "max");
    if (none.optional().isPresent() && !names.isEmpty()) {
      settings.problem("caps", "says " + NO_CAPS + ", but there are " + names);
    } else if (none.optional().isPresent()) {
      builder.caps(FrequencyCaps.unlimited());
    } else if (!names.isEmpty()) {
      builder.caps(new FrequencyCaps(names.stream().map(this::cap).toList()));
    }
  }

  private CapLimit cap(String name) {
    String cap = "caps." + name;
    Role role =
        settings
            .value(cap + ".role", "a role such as customer", Role::new, Role.CUSTOMER)
            .orElse(Role.CUSTOMER);
    Set<Purpose> purposes =
        values.constants(cap + ".purposes", Purpose.class, Set.of(Purpose.PROMOTIONAL));
    Optional<ChannelId> channel =
        settings
            .value(cap + ".channel", "a channel such as email", ChannelId::of, ChannelId.EMAIL)
            .optional();
    int max =
        settings
            .integer(cap + ".max")
            .where(n -> n >= 1, "must be 1 or more; for no limit leave the cap out")
            .required();
    Duration window =
        settings
            .duration(cap + ".window")
            .where(PolicySettings::isPositive, "must be more than zero")
            .required();
    CapLimit.Span span =
        settings.choice(cap + ".span", CapLimit.Span.class).orElse(CapLimit.Span.ROLLING);
    boolean whole = window.equals(Duration.ofDays(window.toDays()));
    if (span == CapLimit.Span.CALENDAR_DAYS && !whole) {
      settings.problem(cap + ".window", "must be whole days where calendar days are counted");
    }
    return new CapLimit(
        name,
        role,
        purposes,
        channel,
        Math.max(max, 1),
        isPositive(window) ? window : Duration.ofDays(1),
        whole ? span : CapLimit.Span.ROLLING);
  }

  /** An address is told to nobody, not even to who mistyped it. */
  private List<Address> redirect() {
    String key = "firewall.redirect-to";
    try {
      List<Address> all =
          settings.list(key).orElse(List.of()).stream().map(PolicySettings::address).toList();
      if (all.stream().map(Address::kind).distinct().count() < all.size()) {
        settings.problem(key, "has two addresses of one kind; say one mail address and one number");
      }
      return all.stream()
          .collect(Collectors.toMap(Address::kind, a -> a, (a, b) -> a))
          .values()
          .stream()
          .toList();
    } catch (IllegalArgumentException e) {
      settings.problem(key, "must be a mail address, a number such as +8801712345678, or both");
      return List.of();
    }
  }

  private static Address address(String text) {
    return text.startsWith("+") ? Address.phone(text) : Address.email(text);
  }

  private static Locale locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (!locale.toLanguageTag().equals(tag)) {
      throw new IllegalArgumentException(tag);
    }
    return locale;
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
