package io.engage;

import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Hypothesis;
import io.engage.delivery.Rules;
import io.engage.error.NonRetriableException;
import io.engage.message.Address;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.policy.Explanation;
import io.engage.policy.GateReport;
import io.engage.store.LedgerEntry;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the gates about messages that were sent, that wait, or that nobody asked for. */
final class Explainer {

  private final DeliveryParts parts;
  private final Past past;

  Explainer(DeliveryParts parts) {
    this.parts = parts;
    this.past = new Past(parts.store());
  }

  /** A message that came to its end as of the last decision about it, any other as of now. */
  Explanation explain(MessageId id) {
    LedgerEntry entry =
        parts
            .store()
            .find(id)
            .orElseThrow(
                () -> new NonRetriableException("message " + id + " is not in the ledger"));
    Progress progress = entry.progress();
    List<StateChange> history = entry.history();
    Instant now = parts.clock().instant();
    Explanation.Subject subject =
        new Explanation.Subject(
            Optional.of(id),
            Optional.of(progress.state()),
            Optional.of(history.get(history.size() - 1).cause()),
            entry.message().to(),
            entry.message().topic());
    return progress.state().isOpen()
        ? explain(subject, entry.message(), now, waiting(progress, now))
        : explain(subject, entry.message(), decided(progress.state(), history), List.of());
  }

  /** Nobody looks at a message before it is due. */
  private static List<GateReport> waiting(Progress progress, Instant now) {
    if (!progress.due().isAfter(now)) {
      return List.of();
    }
    return List.of(
        held(
            "schedule",
            "due",
            progress.reason().orElse("scheduled"),
            Map.of("due", progress.due().toString()),
            Optional.of(progress.due())));
  }

  /** When it was last decided whether it may go. */
  private static Instant decided(MessageState state, List<StateChange> history) {
    boolean heldBack = state == MessageState.SKIPPED || state == MessageState.EXPIRED;
    return history.stream()
        .filter(change -> heldBack ? change.to() == state : change.to() == MessageState.SENDING)
        .reduce((first, second) -> second)
        .orElse(history.get(history.size() - 1))
        .at();
  }

  /** What a plan would find out about the person is said in the same form as what gates say. */
  Explanation explain(ContactQuestion question) {
    Instant at = question.at().orElseGet(parts.clock()::instant);
    Hypothesis hypothesis =
        Hypothesis.of(
            parts,
            question.recipient(),
            question.topic(),
            question.channel(),
            address(question),
            at);
    Message message = hypothesis.message(question.messageType());
    Explanation.Subject subject =
        new Explanation.Subject(
            Optional.empty(), Optional.empty(), Optional.empty(), message.to(), message.topic());
    List<GateReport> beforehand =
        hypothesis
            .refusal()
            .map(
                refusal ->
                    List.of(
                        held("recipient", "plan", refusal, Map.of(), hypothesis.oldEnoughFrom())))
            .orElseGet(List::of);
    return explain(subject, message, at, beforehand);
  }

  private Explanation explain(
      Explanation.Subject subject, Message message, Instant at, List<GateReport> beforehand) {
    Rules rules = parts.rules().of(message.to().tenant());
    Standing standing = past.of(message, at);
    boolean never = beforehand.stream().anyMatch(report -> report.until().isEmpty());
    Instant from =
        beforehand.stream()
            .flatMap(report -> report.until().stream())
            .max(Instant::compareTo)
            .orElse(at);
    Optional<Instant> next =
        never ? Optional.empty() : rules.gates().nextInstant(message, standing, from);
    List<GateReport> gates = new ArrayList<>(rules.gates().reports(message, standing, at));
    gates.addAll(subject.message().isPresent() ? gates.size() : 0, beforehand);
    return new Explanation(subject, at, next.filter(at::equals).isPresent(), next, gates);
  }

  private static GateReport held(
      String gate, String rule, String reason, Map<String, String> saw, Optional<Instant> until) {
    GateReport.Verdict verdict =
        until.isPresent() ? GateReport.Verdict.DEFER : GateReport.Verdict.SKIP;
    return new GateReport(gate, verdict, Optional.of(rule), Optional.of(reason), saw, until);
  }

  private Address address(ContactQuestion question) {
    Recipient person = question.recipient();
    Channel channel =
        Optional.ofNullable(parts.channels().get(question.channel()))
            .orElseThrow(
                () ->
                    new NonRetriableException(
                        "there is no channel "
                            + question.channel()
                            + "; there are "
                            + parts.channels().keySet()));
    return person
        .address(channel.addressKind())
        .orElseThrow(
            () ->
                new NonRetriableException(
                    "recipient " + person.id() + " has no address for " + question.channel()));
  }
}
