package io.engage.policy;

import io.engage.message.Addressee;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a message may go or may not.
 *
 * @param subject of which message
 * @param at as of when
 * @param allowed whether no gate objects
 * @param nextInstant the first instant, from {@code at} on, at which it could go if nothing else
 *     happens; empty when there is none
 * @param gates what every gate said, in their order
 */
public record Explanation(
    Subject subject,
    Instant at,
    boolean allowed,
    Optional<Instant> nextInstant,
    List<GateReport> gates) {

  /** Copies the gates. */
  public Explanation {
    gates = List.copyOf(gates);
  }

  /** The first gate that objects, which is the one that decides. */
  public Optional<GateReport> decisive() {
    return gates.stream().filter(gate -> !gate.passes()).findFirst();
  }

  /**
   * As JSON (RFC 8259) on one line: {@code allowed}, {@code next_instant} (ISO 8601, or null),
   * {@code gates} with {@code gate}, {@code verdict}, {@code rule}, {@code reason}, {@code saw} and
   * {@code until}, and what the message is.
   */
  public String toJson() {
    return ExplanationJson.write(this);
  }

  /**
   * As text that a support person can read: in Bengali for a Bengali locale, else in English. Hours
   * are those of the recipient's clock.
   */
  public String text(Locale locale) {
    return ExplanationText.in(locale).of(this);
  }

  /**
   * What is explained.
   *
   * @param message the message in the ledger, if there is one
   * @param state how it stands, if there is one
   * @param history why it stands so, as the ledger says; empty when there is none
   * @param to to whom, over which channel
   * @param topic about what
   */
  public record Subject(
      Optional<MessageId> message,
      Optional<MessageState> state,
      Optional<String> history,
      Addressee to,
      Topic topic) {}
}
