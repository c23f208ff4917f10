package io.engage.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Deferral;
import io.engage.message.ChannelId;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What Twilio answered to one request. Of its words only names and codes are kept: its messages
 * repeat numbers and texts.
 *
 * @param channel what the message was to go over
 * @param http the status of the answer
 * @param code Twilio's own code, if the answer has one
 * @param sid Twilio's name for the message, if the answer has one
 * @param status {@code queued}, {@code failed}; empty if the answer has none
 * @param retryAfter how long Twilio asks to wait, if it does
 */
record TwilioAnswer(
    ChannelId channel,
    int http,
    OptionalInt code,
    Optional<String> sid,
    String status,
    Optional<Duration> retryAfter) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> ENDED_BADLY = Set.of("failed", "undelivered", "canceled");
  private static final TwilioVerdict GIVEN_UP = TwilioVerdict.REFUSED_MESSAGE;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;

  /** Reads a body; one that cannot be read leaves the HTTP status alone. */
  static TwilioAnswer of(ChannelId channel, int http, byte[] body, Optional<Duration> retryAfter) {
    JsonNode json = parsed(body);
    OptionalInt code = number(json, http < 300 ? "error_code" : "code");
    return new TwilioAnswer(
        channel, http, code, sid(json), json.path("status").asText(), retryAfter);
  }

  SendResult toResult() {
    if (http >= 200 && http < 300) {
      return ofCreated();
    }
    boolean refused = http >= 400 && http < 500 && http != REQUEST_TIMEOUT;
    return refused ? ofVerdict(refusal()) : SendResult.unknown("Twilio answered " + codes());
  }

  /** Twilio has it, unless it says in the same breath that it gave up. */
  private SendResult ofCreated() {
    if (sid.isEmpty()) {
      return SendResult.unknown("Twilio answered " + http + " with nothing to be understood");
    }
    return ENDED_BADLY.contains(status)
        ? ofVerdict(code.isPresent() ? TwilioVerdict.of(channel, code.getAsInt()) : GIVEN_UP)
        : SendResult.accepted(sid.get());
  }

  private TwilioVerdict refusal() {
    if (http == TOO_MANY) {
      return TwilioVerdict.LATER;
    }
    return code.isPresent() ? TwilioVerdict.of(channel, code.getAsInt()) : ofStatus();
  }

  /** Without a code it may be something in between that answers. */
  private TwilioVerdict ofStatus() {
    return switch (http) {
      case 401, 402, 403, 404, 405, 410 -> TwilioVerdict.REFUSED_SENDER;
      default -> TwilioVerdict.REFUSED_MESSAGE;
    };
  }

  private SendResult ofVerdict(TwilioVerdict verdict) {
    String reason = "Twilio answered " + codes();
    if (verdict == TwilioVerdict.LATER) {
      return retryAfter
          .map(wait -> SendResult.deferred(deferral(), shortCode(), reason, wait))
          .orElseGet(() -> SendResult.deferred(deferral(), shortCode(), reason));
    }
    return verdict
        .rejection()
        .map(kind -> SendResult.rejected(kind, shortCode(), reason))
        .orElseGet(() -> SendResult.unknown(reason));
  }

  /** Too many requests says nothing of this message. */
  private Deferral deferral() {
    return http == TOO_MANY ? Deferral.PROVIDER_BUSY : Deferral.MESSAGE;
  }

  private String shortCode() {
    return String.valueOf(code.orElse(http));
  }

  private String codes() {
    return code.isPresent() ? http + ", code " + code.getAsInt() : String.valueOf(http);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private static OptionalInt number(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.canConvertToInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
  }

  private static Optional<String> sid(JsonNode json) {
    return Optional.ofNullable(json.path("sid").textValue()).flatMap(TwilioSid::checked);
  }
}
