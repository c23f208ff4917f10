package io.engage.sms;

import java.time.Duration;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/**
 * How to reach the account, and in whose name to write.
 *
 * @param sender whom messages come from
 * @param statusCallback where Twilio reports what became of them, if anywhere
 */
record TwilioSettings(
    HttpUrl baseUrl,
    Account account,
    Sender sender,
    Optional<CallbackUrl> statusCallback,
    Timeouts timeouts) {

  private static final String API = "2010-04-01";

  /** Where messages are created. */
  HttpUrl messages() {
    return baseUrl
        .newBuilder()
        .addPathSegments(API + "/Accounts")
        .addPathSegment(account.sid())
        .addPathSegment("Messages.json")
        .build();
  }

  @Override
  public String toString() {
    return "TwilioSettings[" + baseUrl.host() + "]";
  }

  /**
   * Who logs in.
   *
   * @param sid the account
   * @param user the account again, or the key's name
   * @param secret the account's token, or the key's secret
   */
  record Account(String sid, String user, String secret) {

    /** RFC 7617. */
    String authorization() {
      return Credentials.basic(user, secret);
    }

    @Override
    public String toString() {
      return "Account[***]";
    }
  }

  /**
   * A field of the request that names the sender.
   *
   * @param field {@code From} or {@code MessagingServiceSid}
   */
  record Sender(String field, String value) {}

  /** How long to wait for a connection, for each read and write, and in all. */
  record Timeouts(Duration connect, Duration read, Duration call) {

    static Timeouts standard() {
      return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }
  }
}
