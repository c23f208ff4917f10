package io.engage.email;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Deferral;
import io.engage.channel.SendResult.Rejection;
import java.util.Set;

/**
 * How one attempt over one connection ended.
 *
 * @param phase how far it came
 * @param reply what the server said there
 * @param failure why there is no reply, if there is none
 */
record SmtpOutcome(SmtpPhase phase, SmtpReply reply, SmtpFailure failure) {

  private static final int SHUTTING_DOWN = 421;

  /** RFC 3463: not accepting, congested; its registry: too much mail. Not what greylisting says. */
  private static final Set<String> RATES = Set.of("4.3.2", "4.4.5", "4.7.28", "5.7.28");

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
      case LATER -> SendResult.deferred(deferral(), code(), reason());
      case DEAD_ADDRESS -> SendResult.rejected(Rejection.RECIPIENT, code(), reason());
      case REFUSED_MAIL -> SendResult.rejected(Rejection.CONTENT, code(), reason());
      case REFUSED_SENDER -> SendResult.rejected(Rejection.CONFIGURATION, code(), reason());
      case UNKNOWN -> SendResult.unknown(reason());
    };
  }

  /**
   * Who has to wait. A server that takes no sender does not know yet for whom the mail is: that is
   * its own trouble.
   */
  private Deferral deferral() {
    if (RATES.contains(reply.enhanced())) {
      return Deferral.DESTINATION;
    }
    boolean takesSenders = phase.compareTo(SmtpPhase.SENDER) > 0;
    return takesSenders && reply.code() != SHUTTING_DOWN
        ? Deferral.MESSAGE
        : Deferral.PROVIDER_AWAY;
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
