package io.engage.policy;

import io.engage.message.Consent;
import java.util.Map;
import java.util.Optional;

/**
 * The narrowest word counts, the latest of two as narrow, and unknown means no. A guardian is asked
 * whatever the purpose.
 */
final class ConsentGate implements Gate {

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public Optional<Objection> objection(GateQuestion question) {
    if (!isNeeded(question)) {
      return Gate.pass();
    }
    Optional<Consent> word = word(question);
    if (word.map(Consent::granted).orElse(false)) {
      return Gate.pass();
    }
    String whose = question.terms().minor().isPresent() ? "guardian's " : "";
    String channel = question.to().channel().value();
    return word.isPresent()
        ? Gate.notHere("withdrawn", whose + "consent withdrawn for " + channel, Optional.empty())
        : Gate.notHere("unknown", "no " + whose + "consent for " + channel, Optional.empty());
  }

  @Override
  public Map<String, String> saw(GateQuestion question) {
    return Map.of(
        "needed",
        isNeeded(question) ? "yes" : "no",
        "word",
        word(question).map(ConsentGate::described).orElse("none"));
  }

  private static boolean isNeeded(GateQuestion question) {
    return question.purpose().needsConsent() || question.terms().minor().isPresent();
  }

  private static Optional<Consent> word(GateQuestion question) {
    return ConsentHistory.binding(
        question.standing().consents(),
        question.to().role(),
        question.topic(),
        question.to().channel());
  }

  private static String described(Consent word) {
    return (word.granted() ? "granted" : "withdrawn")
        + " by "
        + word.source()
        + " at "
        + word.at()
        + word.topic().map(topic -> " for topic " + topic).orElse("")
        + word.channel().map(channel -> " for " + channel).orElse("");
  }
}
