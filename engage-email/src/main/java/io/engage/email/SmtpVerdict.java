package io.engage.email;

/** What an answer means for the message. */
enum SmtpVerdict {
  /** The server has it. */
  ACCEPTED,
  /** The server does not have it and may take it later. */
  LATER,
  /** The mailbox or its domain does not exist. */
  DEAD_ADDRESS,
  /** This mail is refused; another to the same address may pass. */
  REFUSED_MAIL,
  /** This sender is refused. */
  REFUSED_SENDER,
  /** The server may have it. */
  UNKNOWN;

  /** Judges one answer, or its absence, at one point of the conversation. */
  static SmtpVerdict of(SmtpPhase phase, SmtpReply reply) {
    if (reply.isAbsent()) {
      return phase == SmtpPhase.END ? UNKNOWN : LATER;
    }
    if (reply.isPositive()) {
      return ofPositive(phase, reply);
    }
    return reply.isPermanent() ? ofPermanent(phase, reply) : LATER;
  }

  /** A 3xx after the dot answers nothing; a 2xx before it leaves the mail unsent. */
  private static SmtpVerdict ofPositive(SmtpPhase phase, SmtpReply reply) {
    if (phase != SmtpPhase.END) {
      return LATER;
    }
    return reply.code() < 300 ? ACCEPTED : UNKNOWN;
  }

  private static SmtpVerdict ofPermanent(SmtpPhase phase, SmtpReply reply) {
    if (phase == SmtpPhase.CONNECT || phase == SmtpPhase.LOGIN) {
      return REFUSED_SENDER;
    }
    if (reply.enhanced().isEmpty()) {
      return ofCode(reply.code(), phase);
    }
    return phase == SmtpPhase.SENDER ? ofEnhancedSender(reply) : ofEnhanced(reply, phase);
  }

  private static SmtpVerdict ofCode(int code, SmtpPhase phase) {
    return switch (phase) {
      case CONNECT, LOGIN, SENDER -> ofSender(code);
      case RECIPIENT -> ofRecipient(code);
      case DATA, END -> ofMail(code);
    };
  }

  private static SmtpVerdict ofSender(int code) {
    return code == 552 ? REFUSED_MAIL : REFUSED_SENDER;
  }

  /** What is said about addresses and policies here is said about the sender. */
  private static SmtpVerdict ofEnhancedSender(SmtpReply reply) {
    boolean aboutTheSender = reply.isAbout("5.1.") || reply.isAbout("5.7.");
    SmtpVerdict verdict = ofEnhanced(reply, SmtpPhase.SENDER);
    return aboutTheSender && verdict != LATER ? REFUSED_SENDER : verdict;
  }

  /** RFC 5321, 4.2.3; 552 at RCPT is a full mailbox, 521 and 556 are RFC 7504. */
  private static SmtpVerdict ofRecipient(int code) {
    return switch (code) {
      case 501, 521, 550, 551, 553, 556 -> DEAD_ADDRESS;
      case 552 -> LATER;
      case 554 -> REFUSED_MAIL;
      default -> REFUSED_SENDER;
    };
  }

  private static SmtpVerdict ofMail(int code) {
    return switch (code) {
      case 550, 551, 552, 553, 554, 521 -> REFUSED_MAIL;
      default -> REFUSED_SENDER;
    };
  }

  /** RFC 3463 and its registry, RFC 7372 for 5.7.20 to 5.7.27, RFC 7505 for 5.1.10. */
  private static SmtpVerdict ofEnhanced(SmtpReply reply, SmtpPhase phase) {
    return switch (reply.enhanced()) {
      case "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1" -> DEAD_ADDRESS;
      case "5.1.7", "5.1.8", "5.7.8", "5.7.9", "5.7.11", "5.7.14", "5.7.60" -> REFUSED_SENDER;
      case "5.7.20", "5.7.21", "5.7.22", "5.7.23", "5.7.24", "5.7.25", "5.7.26", "5.7.27" ->
          REFUSED_SENDER;
      case "5.7.28", "5.3.1", "5.3.2" -> LATER;
      case "5.2.4", "5.3.4" -> REFUSED_MAIL;
      default -> ofSubject(reply, phase);
    };
  }

  private static SmtpVerdict ofSubject(SmtpReply reply, SmtpPhase phase) {
    if (reply.code() == 530 || reply.code() == 535) {
      return REFUSED_SENDER;
    }
    if (reply.isAbout("4.") || reply.isAbout("5.2.") || reply.isAbout("5.4.")) {
      return LATER;
    }
    return reply.isAbout("5.5.") ? ofProtocolError(reply, phase) : REFUSED_MAIL;
  }

  /** Many servers put 5.5.x beside any code, so the code decides, but it condemns no address. */
  private static SmtpVerdict ofProtocolError(SmtpReply reply, SmtpPhase phase) {
    SmtpVerdict plain = ofCode(reply.code(), phase);
    return plain == DEAD_ADDRESS ? REFUSED_MAIL : plain;
  }
}
