package io.engage.testkit;

import static io.engage.message.MessageState.READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Addressee;
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
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlannedMessage;
import io.engage.store.RunName;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds when the ledger is read. */
abstract class LedgerRules extends StoreScenario {

  LedgerRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aMessageThatIsNotThereIsNotFound() {
    plan(Draft.to("rina").ready(NOW));
    MessageId between = new MessageId(Draft.nextId());
    plan(Draft.to("rina").ready(NOW));

    assertThat(store.find(between)).isEmpty();
  }

  @Test
  void everyFieldOfAMessageIsKept() {
    UUID run = store.openRun(new RunName("শেবা", "renewal", "1"), Draft.nextId(), NOW).id();
    Message full = full(run);
    Words words =
        new Words(
            fullContent(), Words.Source.GENERATED, "smartengage_bn_v1", some("gpt"), some("x"));
    plan(new PlannedMessage(full, READY, LATER, Optional.of(words), "প্রচারাভিযান"));

    LedgerEntry entry = entry(full.id());

    assertThat(entry.message()).isEqualTo(full);
    assertThat(entry.words()).contains(words);
    assertThat(entry.history().get(0).cause()).isEqualTo("প্রচারাভিযান");
    assertThat(claim(full.id(), LATER).message()).isEqualTo(full);
  }

  @Test
  void everyFieldThatMayBeAbsentStaysAbsent() {
    PlannedMessage planned = Draft.to("rina").pending(NOW);
    plan(planned);

    assertThat(entry(planned.message().id()).message()).isEqualTo(planned.message());
    assertThat(entry(planned.message().id()).words()).isEmpty();
    assertThat(entry(planned.message().id()).progress().provider()).isEmpty();
    assertThat(entry(planned.message().id()).progress().providerId()).isEmpty();
  }

  @Test
  void everyPriorityTopicAndSourceOfWordsIsKept() {
    for (Priority priority : Priority.values()) {
      PlannedMessage planned = Draft.to("rina").priority(priority).ready(NOW);
      assertThat(entry(plan(planned)).message()).isEqualTo(planned.message());
    }
    for (Topic topic :
        List.of(Topic.transactional("receipt"), Topic.reminder("visit"), Topic.promotional("x"))) {
      PlannedMessage planned = Draft.to("rina").topic(topic).ready(NOW);
      assertThat(entry(plan(planned)).message()).isEqualTo(planned.message());
    }
    for (Words words :
        List.of(
            Words.ofTemplate(fullContent(), "a_en_v1"),
            Words.generated(MessageContent.of("", "b"), "p_en_v1", "gpt"),
            Words.fallback(fullContent(), "a_en_v1", "cut off"))) {
      PlannedMessage planned = Draft.to("rina").planned(READY, NOW, Optional.of(words));
      assertThat(entry(plan(planned)).words()).contains(words);
    }
  }

  @Test
  void textsKeepTheirSpacesLinesAndSigns() {
    Words odd = Draft.words("  two\n\n\tlines\r\n😀 'quoted' \"twice\" \\ {{name}} %s ?  ");
    PlannedMessage planned = Draft.to("rina").planned(READY, NOW, Optional.of(odd));

    assertThat(entry(plan(planned)).words()).contains(odd);
  }

  @Test
  void longWordsAreKeptWhole() {
    Words words = Draft.words("আপনার বুকিং ".repeat(5_000));
    PlannedMessage planned = Draft.to("rina").planned(READY, NOW, Optional.of(words));

    assertThat(entry(plan(planned)).words()).contains(words);
  }

  @Test
  void entriesComeInAscendingOrderPageByPage() {
    List<PlannedMessage> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      messages.add(0, Draft.to("person-" + i).ready(NOW));
    }
    store.plan(messages, NOW);
    List<MessageId> ascending =
        messages.stream().map(message -> message.message().id()).sorted().toList();

    LedgerQuery firstPage = LedgerQuery.of(TENANT).size(2);
    assertThat(ids(firstPage)).isEqualTo(ascending.subList(0, 2));
    assertThat(ids(firstPage.after(ascending.get(1)))).isEqualTo(ascending.subList(2, 4));
    assertThat(ids(firstPage.after(ascending.get(3)))).isEqualTo(ascending.subList(4, 5));
    assertThat(ids(firstPage.after(ascending.get(4)))).isEmpty();
  }

  @Test
  void entriesAreThoseAskedFor() {
    UUID run = store.openRun(new RunName(TENANT, "renewal", "1"), Draft.nextId(), NOW).id();
    MessageId plain = plan(Draft.to("rina").ready(NOW));
    MessageId ofRun = plan(Draft.to("rina").run(run).ready(NOW));
    MessageId ofKarim = plan(Draft.to("karim").run(run).skipped(NOW, "no consent"));
    MessageId foreign = plan(Draft.to("rina").tenant("tutormax").ready(NOW));

    LedgerQuery all = LedgerQuery.of(TENANT);
    assertThat(ids(all)).containsExactly(plain, ofRun, ofKarim);
    assertThat(ids(LedgerQuery.of("tutormax"))).containsExactly(foreign);
    assertThat(ids(all.recipient("rina"))).containsExactly(plain, ofRun);
    assertThat(ids(all.run(run))).containsExactly(ofRun, ofKarim);
    assertThat(ids(all.state(MessageState.SKIPPED))).containsExactly(ofKarim);
    assertThat(ids(all.recipient("rina").run(run).state(READY))).containsExactly(ofRun);
    assertThat(ids(all.recipient("rina").after(plain))).containsExactly(ofRun);
    assertThat(ids(all.recipient("nobody"))).isEmpty();
    assertThat(ids(LedgerQuery.of("nobody"))).isEmpty();
  }

  @Test
  void anEntryInAListIsTheEntryFoundAlone() {
    MessageId first = plan(Draft.to("rina").ready(NOW));
    MessageId second = plan(Draft.to("rina").ready(NOW));
    store.cancel(first, "the host", LATER);

    assertThat(store.entries(LedgerQuery.of(TENANT))).containsExactly(entry(first), entry(second));
  }

  private List<MessageId> ids(LedgerQuery query) {
    return store.entries(query).stream().map(entry -> entry.message().id()).toList();
  }

  private static MessageContent fullContent() {
    return new MessageContent(
        "আপনার সেবা",
        "প্রিয় রিনা,\n\nআপনার এসি সার্ভিসিংয়ের সময় হয়েছে।",
        some("হ্যালো"),
        some("বুক করুন"),
        some("RETURN15"),
        some("৪৮ ঘণ্টা"));
  }

  private static Message full(UUID run) {
    return new Message(
        new MessageId(Draft.nextId()),
        new IdempotencyKey("renewal/2026-11-21/রিনা"),
        new Addressee(
            "শেবা",
            "রিনা-1",
            Role.WORKER,
            PAGER,
            new Address(AddressKind.of("pager"), "Pager ৭"),
            Locale.forLanguageTag("bn-BD"),
            ZoneId.of("Asia/Dhaka")),
        Topic.reminder("ac-service"),
        new Wording(
            "reminder", some("smartengage"), Map.of("name", "রিনা", "visits", "৩", "e", "")),
        new Offer(some("ac"), some("RETURN15"), Duration.ofHours(48).plusMillis(1)),
        new Timing(
            Priority.HIGH,
            Optional.of(Instant.parse("2026-11-22T03:04:05.000001Z")),
            Optional.of(Instant.parse("2026-11-23T03:04:05.999999Z"))),
        new Origin(
            "smartengage",
            "reminder",
            some("renewal"),
            Optional.of(run),
            some("appointment:81"),
            3,
            "correlation-7",
            Map.of("dealer", "ঢাকা", "quote\"d", "a,b\nc")));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text);
  }
}
