package io.engage.sms;

import io.engage.error.Problem;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.sms.TwilioSettings.Account;
import io.engage.sms.TwilioSettings.Sender;
import io.engage.sms.TwilioSettings.Timeouts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Describes a {@link TwilioChannel}. Needed are an account, by {@link #account} or {@link #apiKey},
 * and a sender, by {@link #from} or {@link #messagingService}. Not for several threads.
 */
public final class TwilioChannelBuilder {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
  private static final String TWILIO = "https://api.twilio.com";
  private static final String PHONE = "\\+[1-9][0-9]{6,14}";
  private static final String SHORT_CODE = "[0-9]{3,8}";
  private static final String SENDER_NAME = "(?=.*[A-Za-z])[A-Za-z0-9 +&_-]{1,11}";
  private static final int USUAL_SEGMENTS = 10;

  /** 1600 characters of UCS-2 make 24, or 25 when they are emoji: a part holds 33 of these. */
  private static final int MOST_SEGMENTS = 25;

  private final TwilioMedium medium;
  private final List<Account> accounts = new ArrayList<>();
  private Optional<String> from = Optional.empty();
  private Optional<String> messagingService = Optional.empty();
  private Optional<String> statusCallback = Optional.empty();
  private OptionalInt maxSegments = OptionalInt.empty();
  private Optional<SmsPrices> prices = Optional.empty();
  private Optional<Boolean> optOutLine = Optional.empty();
  private Timeouts timeouts = Timeouts.standard();
  private String baseUrl = TWILIO;
  private InstantSource clock = InstantSource.system();

  TwilioChannelBuilder(TwilioMedium medium) {
    this.medium = medium;
  }

  /**
   * Logs in as the account itself.
   *
   * @param sid {@code AC} and 32 hexadecimal digits
   * @param authToken the account's token; whoever has it may do everything, so prefer {@link
   *     #apiKey}
   */
  public TwilioChannelBuilder account(String sid, String authToken) {
    this.accounts.add(new Account(sid, sid, authToken));
    return this;
  }

  /**
   * Logs in with a key of the account, which can be withdrawn by itself.
   *
   * @param accountSid {@code AC} and 32 hexadecimal digits
   * @param keySid {@code SK} and 32 hexadecimal digits
   * @param secret the key's secret
   */
  public TwilioChannelBuilder apiKey(String accountSid, String keySid, String secret) {
    this.accounts.add(new Account(accountSid, keySid, secret));
    return this;
  }

  /**
   * Whom messages come from.
   *
   * @param sender a number of the account in E.164 form; for SMS also a short code, or a name of up
   *     to 11 letters and digits where the country allows it, to which nobody can reply
   */
  public TwilioChannelBuilder from(String sender) {
    this.from = Optional.of(sender.strip());
    return this;
  }

  /**
   * Lets a messaging service choose the sender.
   *
   * @param sid {@code MG} and 32 hexadecimal digits
   */
  public TwilioChannelBuilder messagingService(String sid) {
    this.messagingService = Optional.of(sid.strip());
    return this;
  }

  /**
   * Where Twilio reports what became of each message; by default nowhere. Each message's id is
   * added as the parameter {@code delivery}. Mount a {@link TwilioStatusHandler} there.
   *
   * @param url the public https URL, to the letter as the handler is told; it may have parameters
   */
  public TwilioChannelBuilder statusCallback(String url) {
    this.statusCallback = Optional.of(url);
    return this;
  }

  /**
   * The most segments that a text message may have, 1 to 24; 10 by default. A longer one is
   * rejected before anything is sent, as is every message of more than 1600 characters. SMS only.
   */
  public TwilioChannelBuilder maxSegments(int segments) {
    this.maxSegments = OptionalInt.of(segments);
    return this;
  }

  /** What messages cost, for {@link TwilioChannel#estimate}; by default nothing is estimated. */
  public TwilioChannelBuilder prices(SmsPrices prices) {
    this.prices = Optional.of(prices);
    return this;
  }

  /**
   * Whether a message that is not transactional ends with "Reply STOP to opt out", in the language
   * of the message where that is English or Bengali. By default SMS has the line unless it comes
   * from a name, to which nobody can reply, and WhatsApp, with a button of its own, has not.
   */
  public TwilioChannelBuilder optOutLine(boolean shown) {
    this.optOutLine = Optional.of(shown);
    return this;
  }

  /**
   * How long to wait; from a millisecond to an hour.
   *
   * @param connect for a connection, TLS included; 10 seconds by default
   * @param read for each part of the answer, and for each write to be taken; 20 seconds by default
   * @param call for everything together; 30 seconds by default
   */
  public TwilioChannelBuilder timeouts(Duration connect, Duration read, Duration call) {
    this.timeouts = new Timeouts(connect, read, call);
    return this;
  }

  /** Another address of Twilio's API: https, or http on this machine for tests. */
  public TwilioChannelBuilder baseUrl(String url) {
    this.baseUrl = url;
    return this;
  }

  /** By which a date in Retry-After is read; the system's by default. */
  public TwilioChannelBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Makes the channel. No connection is opened before the first message.
   *
   * @throws SettingsException naming everything that is missing or out of range
   */
  public TwilioChannel build() {
    Problems problems = new Problems();
    TwilioSettings settings = checked(problems);
    problems.throwIfAny();
    return new TwilioChannel(
        medium,
        settings,
        new PhoneText(optOutLine.orElse(medium == TwilioMedium.SMS && !comesFromAName())),
        new TwilioRules(medium, maxSegments.orElse(USUAL_SEGMENTS)),
        prices,
        new TwilioClient(medium.channel(), settings, clock));
  }

  /** What {@link #build} would complain of. */
  List<Problem> problems() {
    Problems problems = new Problems();
    checked(problems);
    return problems.found();
  }

  /** Stand-ins go in the place of what is wrong: nobody uses them. */
  private TwilioSettings checked(Problems problems) {
    checkAccount(problems);
    checkSender(problems);
    checkLimits(problems);
    return new TwilioSettings(
        checkedBaseUrl(problems),
        accounts.isEmpty() ? new Account("", "", "") : accounts.get(0),
        sender(),
        checkedCallback(problems),
        timeouts);
  }

  private void checkAccount(Problems problems) {
    problems.require(
        accounts.size() == 1,
        "twilio.account",
        "needs either the account's token or a key of the account, once");
    for (Account account : accounts) {
      problems
          .require(isSid("AC", account.sid()), "twilio.account.sid", sidForm("AC"))
          .require(!account.secret().isBlank(), "twilio.account.secret", "must not be blank")
          .require(
              account.user().equals(account.sid()) || isSid("SK", account.user()),
              "twilio.account.key",
              sidForm("SK"));
    }
  }

  private void checkSender(Problems problems) {
    boolean isOne = from.isPresent() != messagingService.isPresent();
    problems
        .require(isOne, "twilio.from", "needs either a sender or a messaging service, not both")
        .require(from.map(this::isSender).orElse(true), "twilio.from", senderForm())
        .require(
            messagingService.map(sid -> isSid("MG", sid)).orElse(true),
            "twilio.messagingService",
            sidForm("MG"))
        .require(
            !(optOutLine.orElse(false) && comesFromAName()),
            "twilio.optOutLine",
            "must stay out where messages come from a name: nobody can reply to it");
  }

  private Sender sender() {
    return messagingService
        .map(sid -> new Sender("MessagingServiceSid", sid))
        .orElseGet(() -> new Sender("From", medium.address(from.orElse(""))));
  }

  private Optional<CallbackUrl> checkedCallback(Problems problems) {
    Optional<CallbackUrl> url = statusCallback.flatMap(CallbackUrl::of);
    problems
        .require(
            url.isPresent() || statusCallback.isEmpty(),
            "twilio.statusCallback",
            "must be an https URL without a fragment")
        .require(
            url.filter(CallbackUrl::namesDelivery).isEmpty(),
            "twilio.statusCallback",
            "must not have a parameter " + CallbackUrl.DELIVERY + ": it is added to each message");
    return url;
  }

  private HttpUrl checkedBaseUrl(Problems problems) {
    Optional<HttpUrl> url =
        Optional.ofNullable(HttpUrl.parse(baseUrl)).filter(TwilioChannelBuilder::isPlain);
    problems.require(
        url.isPresent(),
        "twilio.baseUrl",
        "must be https (http on this machine alone), without user, query and fragment");
    return url.orElseGet(() -> HttpUrl.get(TWILIO));
  }

  private void checkLimits(Problems problems) {
    int most = maxSegments.orElse(USUAL_SEGMENTS);
    problems
        .require(
            maxSegments.isEmpty() || medium == TwilioMedium.SMS,
            "twilio.maxSegments",
            "must stay out: WhatsApp messages have no segments")
        .require(
            most > 0 && most <= MOST_SEGMENTS,
            "twilio.maxSegments",
            "must be from 1 to " + MOST_SEGMENTS)
        .require(isTimeout(timeouts.connect()), "twilio.timeouts.connect", "must be 1 ms to 1 h")
        .require(isTimeout(timeouts.read()), "twilio.timeouts.read", "must be 1 ms to 1 h")
        .require(isTimeout(timeouts.call()), "twilio.timeouts.call", "must be 1 ms to 1 h");
  }

  private boolean isSender(String sender) {
    boolean sms = medium == TwilioMedium.SMS;
    return sender.matches(PHONE)
        || (sms && (sender.matches(SHORT_CODE) || sender.matches(SENDER_NAME)));
  }

  private String senderForm() {
    return medium == TwilioMedium.SMS
        ? "must be +15005550006, a short code or a name of up to 11 letters and digits"
        : "must be a number: +15005550006";
  }

  private boolean comesFromAName() {
    return from.filter(sender -> sender.matches(SENDER_NAME)).isPresent();
  }

  private static boolean isPlain(HttpUrl url) {
    return (url.isHttps() || THIS_MACHINE.contains(url.host()))
        && url.username().isEmpty()
        && url.password().isEmpty()
        && url.query() == null
        && url.fragment() == null;
  }

  private static boolean isSid(String kind, String sid) {
    return sid.matches(kind + "[0-9a-fA-F]{32}");
  }

  private static String sidForm(String kind) {
    return "must be " + kind + " and 32 hexadecimal digits";
  }

  private static boolean isTimeout(Duration duration) {
    return duration.compareTo(Duration.ofMillis(1)) >= 0
        && duration.compareTo(Duration.ofHours(1)) <= 0;
  }
}
