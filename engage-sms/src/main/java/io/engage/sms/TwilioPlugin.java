package io.engage.sms;

import io.engage.channel.Channel;
import io.engage.error.Problem;
import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Setting;
import io.engage.plugin.Settings;
import io.engage.sms.TwilioSettings.Timeouts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Describes a channel by settings. */
final class TwilioPlugin {

  /** ISO 4217's code for it. */
  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

  private static final String ACCOUNT_SID = "account-sid";
  private static final String TOKEN = "auth-token";
  private static final String KEY = "api-key-sid";
  private static final String KEY_SECRET = "api-key-secret";

  /** Told here in other words, since settings come one by one. */
  private static final String NO_ACCOUNT = "twilio.account";

  /** Which setting stands for which part of the description. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("twilio.account.sid", ACCOUNT_SID),
          Map.entry("twilio.account.key", KEY),
          Map.entry("twilio.account.secret", KEY_SECRET),
          Map.entry("twilio.from", "from"),
          Map.entry("twilio.messagingService", "messaging-service"),
          Map.entry("twilio.statusCallback", "status-callback"),
          Map.entry("twilio.maxSegments", "max-segments"),
          Map.entry("twilio.optOutLine", "opt-out-line"),
          Map.entry("twilio.timeouts.connect", "connect-timeout"),
          Map.entry("twilio.timeouts.read", "read-timeout"),
          Map.entry("twilio.timeouts.call", "call-timeout"),
          Map.entry("twilio.baseUrl", "base-url"));

  private final TwilioChannelBuilder channel;
  private final Settings settings;

  TwilioPlugin(TwilioChannelBuilder channel, Settings settings) {
    this.channel = channel;
    this.settings = settings;
  }

  /** For what can be split: the one setting that the other medium does not have. */
  TwilioPlugin withSegments() {
    settings.integer("max-segments").optional().ifPresent(channel::maxSegments);
    return this;
  }

  Channel create(Services services) {
    readAccount();
    readSender();
    readTimeouts();
    readPrice();
    settings.text("base-url").optional().ifPresent(channel::baseUrl);
    channel.problems().stream()
        .filter(problem -> !problem.path().equals(NO_ACCOUNT))
        .forEach(this::tell);
    settings.check();
    return channel.clock(services.clock()).build();
  }

  private void readAccount() {
    Setting<String> sid = settings.text(ACCOUNT_SID);
    Setting<Secret> token = settings.secret(TOKEN);
    Setting<String> key = settings.text(KEY);
    Setting<Secret> secret = settings.secret(KEY_SECRET);
    boolean hasKey = key.optional().isPresent() || secret.optional().isPresent();
    sid.required();
    if (hasKey) {
      key.required();
      secret.required();
    }
    if (hasKey == token.optional().isPresent()) {
      settings.problem(
          TOKEN,
          hasKey
              ? "must stay out beside an API key"
              : "is missing; it, or " + KEY + " and " + KEY_SECRET + ", logs in");
    }
    sid.optional().ifPresent(account -> logIn(account, token, key, secret));
  }

  private void logIn(
      String account, Setting<Secret> token, Setting<String> key, Setting<Secret> secret) {
    token.optional().ifPresent(known -> channel.account(account, known.reveal()));
    key.optional()
        .ifPresent(
            name ->
                secret
                    .optional()
                    .ifPresent(known -> channel.apiKey(account, name, known.reveal())));
  }

  private void readSender() {
    settings.text("from").optional().ifPresent(channel::from);
    settings.text("messaging-service").optional().ifPresent(channel::messagingService);
    settings.text("status-callback").optional().ifPresent(channel::statusCallback);
    settings.flag("opt-out-line").optional().ifPresent(channel::optOutLine);
  }

  private void readTimeouts() {
    Timeouts usual = Timeouts.standard();
    channel.timeouts(
        settings.duration("connect-timeout").orElse(usual.connect()),
        settings.duration("read-timeout").orElse(usual.read()),
        settings.duration("call-timeout").orElse(usual.call()));
  }

  private void readPrice() {
    Optional<BigDecimal> price =
        settings
            .decimal("price-per-segment")
            .where(amount -> amount.signum() >= 0, "must be 0 or more")
            .optional();
    Setting<Currency> currency =
        settings.value("currency", "a code such as USD", Currency::getInstance, NO_CURRENCY);
    if (settings.text("price-per-segment").optional().isEmpty()) {
      currency
          .optional()
          .ifPresent(
              known -> settings.problem("currency", "does nothing without price-per-segment"));
    }
    price.ifPresent(amount -> channel.prices(SmsPrices.in(currency.required()).everywhere(amount)));
  }

  private void tell(Problem problem) {
    settings.problem(KEYS.getOrDefault(problem.path(), problem.path()), problem.message());
  }
}
