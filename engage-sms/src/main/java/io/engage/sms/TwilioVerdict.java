package io.engage.sms;

import io.engage.channel.SendResult.Rejection;
import io.engage.message.ChannelId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio's error codes mean for a message, from its error dictionary
 * (twilio.com/docs/api/errors).
 *
 * <p>A code that is not here refuses the message alone: it blames neither the number, which would
 * then never be written to again, nor the account.
 */
enum TwilioVerdict {
  /** No text reaches this number, now or later. */
  DEAD_NUMBER(Rejection.RECIPIENT),
  /** The person said STOP to this sender. */
  OPTED_OUT(Rejection.OPTED_OUT),
  /** This message; another to the same number may pass. */
  REFUSED_MESSAGE(Rejection.CONTENT),
  /** The account, its key, its sender or its rights. */
  REFUSED_SENDER(Rejection.CONFIGURATION),
  /** Not now. */
  LATER(null),
  /** Nobody knows whether the phone has it. */
  UNKNOWN(null);

  private final Optional<Rejection> rejection;

  TwilioVerdict(@Nullable Rejection rejection) {
    this.rejection = Optional.ofNullable(rejection);
  }

  /** The refusal it stands for, if it is one. */
  Optional<Rejection> rejection() {
    return rejection;
  }

  /**
   * What a code means on a channel. A suppression is of the number, and one that WhatsApp or its
   * like does not reach may have a phone that SMS reaches: SMS alone calls a number dead.
   */
  static TwilioVerdict of(ChannelId channel, int code) {
    TwilioVerdict verdict = of(code);
    return verdict == DEAD_NUMBER && !channel.equals(ChannelId.SMS) ? REFUSED_MESSAGE : verdict;
  }

  private static TwilioVerdict of(int code) {
    return code >= 63_000 && code < 64_000 ? ofChannelCode(code) : ofMessageCode(code);
  }

  /**
   * The 2xxxx come with the answer to a request, the 3xxxx mostly with a status callback. 30006 is
   * a landline, or a mobile whose carrier this short code does not reach: it calls nothing dead.
   */
  private static TwilioVerdict ofMessageCode(int code) {
    return switch (code) {
      case 21211, 21214, 21217, 21265, 21614, 21635, 30005 -> DEAD_NUMBER;
      case 21610 -> OPTED_OUT;
      case 20001, 20002, 20004, 21266, 21602, 21605, 21612, 21617, 21618, 21619 -> REFUSED_MESSAGE;
      case 30004, 30006, 30007, 30010, 30019, 30038, 30450, 30453 -> REFUSED_MESSAGE;
      case 14107, 20429, 21611, 30001, 30003, 30017, 30022, 30023, 30027 -> LATER;
      case 30008, 30410 -> UNKNOWN;
      default -> isAboutTheSender(code) ? REFUSED_SENDER : REFUSED_MESSAGE;
    };
  }

  private static boolean isAboutTheSender(int code) {
    return switch (code) {
      case 20003, 20005, 20006, 20008, 20403, 20404, 20426 -> true;
      case 21212, 21408, 21601, 21603, 21606, 21607, 21608, 21609, 21616 -> true;
      case 21621, 21659, 21660, 21661, 21701, 21702, 21703, 21704, 21705, 21706, 21707 -> true;
      case 30002, 30018, 30024, 30032, 30033, 30034, 30035 -> true;
      default -> false;
    };
  }

  /** WhatsApp and its like. */
  private static TwilioVerdict ofChannelCode(int code) {
    return switch (code) {
      case 63018, 63038 -> LATER;
      case 63001, 63002, 63007, 63015, 63020, 63051, 63112 -> REFUSED_SENDER;
      default -> REFUSED_MESSAGE;
    };
  }
}
