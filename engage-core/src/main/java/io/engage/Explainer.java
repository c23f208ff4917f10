package io.engage;

import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.Rules;
import io.engage.error.NonRetriableException;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Reservation;
import io.engage.message.StateChange;
import io.engage.message.Timing;
import io.engage.message.Wording;
import io.engage.policy.Explanation;
import io.engage.store.LedgerEntry;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the gates about messages that were sent, that wait, or that nobody asked for. */
final class Explainer {

  private final DeliveryParts parts;

  Explainer(DeliveryParts parts) {
    this.parts = parts;
  }

  /** A message that came to its end as of that moment, any other as of now. */
  Explanation explain(MessageId id) {
    LedgerEntry entry =
        parts
            .store()
            .find(id)
            .orElseThrow(
                () -> new NonRetriableException("message " + id + " is not in the ledger"));
    Message message = entry.message();
    MessageState state = entry.progress().state();
    List<StateChange> history = entry.history();
    StateChange last = history.get(history.size() - 1);
    Instant at = state.isOpen() ? parts.clock().instant() : decided(history);
    Explanation.Subject subject =
        new Explanation.Subject(
            Optional.of(id),
            Optional.of(state),
            Optional.of(last.cause()),
            message.to(),
            message.topic());
    Standing standing = parts.store().standings(List.of(message.to())).get(0);
    return explain(subject, message, state.isOpen() ? standing : asOf(standing, at), at);
  }

  Explanation explain(ContactQuestion question) {
    Message message = hypothetical(question);
    Explanation.Subject subject =
        new Explanation.Subject(
            Optional.empty(), Optional.empty(), Optional.empty(), message.to(), message.topic());
    Instant at = question.at().orElseGet(parts.clock()::instant);
    Standing standing = parts.store().standings(List.of(message.to())).get(0);
    return explain(subject, message, standing, at);
  }

  private Explanation explain(
      Explanation.Subject subject, Message message, Standing standing, Instant at) {
    Rules rules = parts.rules().of(message.to().tenant());
    Optional<Instant> next = rules.gates().nextInstant(message, standing, at);
    return new Explanation(
        subject,
        at,
        next.filter(at::equals).isPresent(),
        next,
        rules.gates().reports(message, standing, at));
  }

  /** When it was last decided whether it may go. */
  private static Instant decided(List<StateChange> history) {
    return history.stream()
        .filter(change -> change.to() == MessageState.SENDING)
        .reduce((first, second) -> second)
        .orElse(history.get(history.size() - 1))
        .at();
  }

  /** What came afterwards was not known then. */
  private static Standing asOf(Standing standing, Instant at) {
    return new Standing(
        standing.consents(),
        standing.suppressions().stream().filter(s -> !s.at().isAfter(at)).toList(),
        standing.preferences().stream().filter(p -> !p.at().isAfter(at)).toList(),
        standing.softBounces(),
        before(standing.sentToPerson(), at),
        before(standing.sentToAddress(), at),
        standing.ahead());
  }

  private static List<Reservation> before(List<Reservation> places, Instant at) {
    return places.stream().filter(place -> !place.at().isAfter(at)).toList();
  }

  private Message hypothetical(ContactQuestion question) {
    Recipient person = question.recipient();
    return new Message(
        new MessageId(parts.ids().next()),
        new IdempotencyKey("explain/" + parts.ids().next()),
        addressee(question, person),
        question.topic(),
        new Wording("none", Optional.empty(), Map.of()),
        Offer.none(),
        Timing.now(Priority.MEDIUM),
        new Origin(
            "engage",
            question.messageType(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            parts.ids().next().toString(),
            Map.of()));
  }

  private Addressee addressee(ContactQuestion question, Recipient person) {
    return new Addressee(
        person.tenant(),
        person.id(),
        person.role(),
        question.channel(),
        address(question, person),
        person.locale().orElse(parts.locale()),
        person.zone().orElseGet(() -> parts.zone(person.tenant())));
  }

  private Address address(ContactQuestion question, Recipient person) {
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
