package io.engage.policy;

import io.engage.message.Purpose;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is switched off is not sent. */
record FlagGate(Flags flags) implements Gate {

  /** Kinds of messages that have a switch of their own, by their message type. */
  private static final Map<String, Flag> BY_TYPE =
      Map.of(
          Flag.COACHING.label(), Flag.COACHING,
          Flag.AUTO_ENGAGEMENT.label(), Flag.AUTO_ENGAGEMENT);

  @Override
  public String name() {
    return "flags";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    if (question.purpose() == Purpose.TRANSACTIONAL) {
      return Gate.pass();
    }
    if (isOff(Flag.ENGAGEMENT, question)) {
      return off(Flag.ENGAGEMENT);
    }
    Optional<Flag> own = own(question).filter(flag -> isOff(flag, question));
    return own.isPresent() ? off(own.get()) : Gate.pass();
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    Map<String, String> seen = new TreeMap<>();
    seen.put(Flag.ENGAGEMENT.label(), state(Flag.ENGAGEMENT, question));
    own(question).ifPresent(flag -> seen.put(flag.label(), state(flag, question)));
    return seen;
  }

  private static Optional<Flag> own(GateQuestion question) {
    return Optional.ofNullable(BY_TYPE.get(question.message().origin().messageType()));
  }

  private boolean isOff(Flag flag, GateQuestion question) {
    return !flags.isOn(flag, question.to());
  }

  private String state(Flag flag, GateQuestion question) {
    String state = isOff(flag, question) ? "off" : "on";
    int share = flags.share(flag);
    return share == 0 || share == 100 ? state : state + " (for " + share + " of 100)";
  }

  private static Optional<Objection> off(Flag flag) {
    return Gate.never(flag.label(), flag.label() + " is switched off");
  }
}
