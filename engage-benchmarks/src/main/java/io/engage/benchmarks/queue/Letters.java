package io.engage.benchmarks.queue;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.IdSource;
import io.engage.message.IdempotencyKey;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.message.Offer;
import io.engage.message.Origin;
import io.engage.message.Priority;
import io.engage.message.Role;
import io.engage.message.Timing;
import io.engage.message.Topic;
import io.engage.message.Wording;
import io.engage.store.PlannedMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Messages that are ready to go, each to somebody else. */
final class Letters {

  /** What peers carry as the payload of a job: the same words. */
  static final String BODY =
      "Your last home cleaning was three weeks ago. Whenever you need us again, choose a day and an"
          + " hour that suit you, and one of our people will be at your door in time.";

  private static final String SUBJECT = "Time for your next home cleaning";

  private final IdSource ids = IdSource.timeOrdered(InstantSource.system(), new SplittableRandom());
  private final Instant due;
  private int made;

  Letters(Instant due) {
    this.due = due;
  }

  List<PlannedMessage> next(int size) {
    return IntStream.range(0, size).mapToObj(i -> ready(made++)).toList();
  }

  private PlannedMessage ready(int number) {
    Words words = Words.ofTemplate(MessageContent.of(SUBJECT, BODY), "reminder_en_v1");
    return new PlannedMessage(
        message(number), MessageState.READY, due, Optional.of(words), "planned");
  }

  private Message message(int number) {
    MessageId id = new MessageId(ids.next());
    Origin origin =
        new Origin(
            "engage",
            "campaign",
            Optional.of("renewal"),
            Optional.empty(),
            Optional.empty(),
            0,
            id.toString(),
            Map.of());
    return new Message(
        id,
        new IdempotencyKey("renewal/2026-11-21/email/" + id),
        to(number),
        Topic.reminder("renewal"),
        new Wording("reminder", Optional.empty(), Map.of("name", "Rina", "service", "cleaning")),
        Offer.none(),
        Timing.now(Priority.LOW),
        origin);
  }

  static Addressee to(int number) {
    return new Addressee(
        "default",
        "customer-" + number,
        Role.CUSTOMER,
        ChannelId.EMAIL,
        Address.email("customer-" + number + "@example.com"),
        Locale.ENGLISH,
        ZoneId.of("Asia/Dhaka"));
  }
}
