package io.engage.email;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Rejection;

/**
 * How one attempt over one connection ended.
 *
 * @param phase how far it came
 * @param reply what the server said there
 * @param failure why there is no reply, if there is none
 */
record SmtpOutcome(SmtpPhase phase, SmtpReply reply, SmtpFailure failure) {

  static SmtpOutcome answered(SmtpPhase phase, SmtpReply reply) {
    return new SmtpOutcome(phase, reply, SmtpFailure.DROPPED);
  }

  static SmtpOutcome failed(SmtpPhase phase, SmtpFailure failure) {
    return new SmtpOutcome(phase, SmtpReply.NONE, failure);
  }

  SmtpVerdict verdict() {
    boolean ours = reply.isAbsent() && failure.isOurs() && phase != SmtpPhase.END;
    return ours ? SmtpVerdict.REFUSED_SENDER : SmtpVerdict.of(phase, reply);
  }

  /**
   * Whether this is how a connection ends that the server gave up while it lay idle. Its mail never
   * left us, since nothing was answered yet.
   */
  boolean isStaleConnection() {
    boolean hungUp = reply.isAbsent() ? failure == SmtpFailure.DROPPED : reply.code() == 421;
    return phase == SmtpPhase.SENDER && hungUp;
  }

  SendResult toResult(String messageId) {
    return switch (verdict()) {
      case ACCEPTED -> SendResult.accepted(messageId);
      case LATER -> SendResult.deferred(code(), reason());
      case DEAD_ADDRESS -> SendResult.rejected(Rejection.RECIPIENT, code(), reason());
      case REFUSED_MAIL -> SendResult.rejected(Rejection.CONTENT, code(), reason());
      case REFUSED_SENDER -> SendResult.rejected(Rejection.CONFIGURATION, code(), reason());
      case UNKNOWN -> SendResult.unknown(reason());
    };
  }

  private String code() {
    return reply.isAbsent() ? failure.code() : reply.codes();
  }

  private String reason() {
    return reply.isAbsent()
        ? failure.inWords() + " at " + phase.label()
        : "the mail server answered " + reply.codes() + " at " + phase.label();
  }
}
