package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.audience.Recipient;
import io.engage.jdbc.JdbcStore;
import io.engage.message.MessageState;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several demos, one database: whoever starts it again after a failure sends nothing twice. */
class SharedRunTest {

  private static final int CUSTOMERS = 300;

  /** They share the addresses of others, who may have had their mail of the day already. */
  private static final int HOUSEMATES = 20;

  /** More connections than two processes have. */
  private static final int WAITING = 9;

  private static final int ANSWERED = 20;

  @TempDir private Path directory;

  @Test
  @DisplayName("F26, F2: three processes share one run, are killed, and two finish it, none twice")
  void processesShareOneRunAndAreKilled() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        SilentInbox inbox = new SilentInbox(ANSWERED, WAITING)) {
      List<String> words = words(postgres, inbox);
      killInTheMiddle(words, inbox);
      letLeasesLapse(postgres);
      finish(words);

      List<LedgerEntry> ledger = ledger(postgres);
      assertEverybodyIsPlannedOnce(ledger);
      assertNothingIsSentTwiceOrLost(ledger, inbox.mails());
    }
  }

  private List<String> words(EmbeddedPostgres postgres, SilentInbox inbox) throws IOException {
    return List.of(
        "sheba",
        "--bookings",
        bookings().toString(),
        "--today",
        "1997-09-30",
        "--database",
        postgres.getJdbcUrl("postgres", "postgres"),
        "--smtp",
        inbox.address(),
        "--no-ai",
        "--no-serve");
  }

  private Path bookings() throws IOException {
    String rows =
        IntStream.range(0, CUSTOMERS + HOUSEMATES)
            .mapToObj(i -> "c-%d,1997-09-09,c-%d@example.com\n".formatted(i, i % CUSTOMERS))
            .collect(Collectors.joining("", "customer_id,booked_at,email\n", ""));
    return Files.writeString(directory.resolve("bookings.csv"), rows);
  }

  private void killInTheMiddle(List<String> words, SilentInbox inbox) throws Exception {
    List<DemoProcess> demos = start(3, words);
    try {
      assertThat(inbox.isWaitedFor()).as("all three send: " + outputs(demos)).isTrue();
    } finally {
      demos.forEach(DemoProcess::kill);
    }
    inbox.speakToTheDead();
  }

  private void finish(List<String> words) throws Exception {
    List<DemoProcess> demos = start(2, words);
    try {
      for (DemoProcess demo : demos) {
        demo.finish();
      }
    } finally {
      demos.forEach(DemoProcess::close);
    }
  }

  private List<DemoProcess> start(int count, List<String> words) throws IOException {
    List<DemoProcess> demos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      demos.add(DemoProcess.start(directory, words));
    }
    return demos;
  }

  private static String outputs(List<DemoProcess> demos) throws IOException {
    StringBuilder all = new StringBuilder();
    for (DemoProcess demo : demos) {
      all.append(demo.output());
    }
    return all.toString();
  }

  /** The minute for which the dead have their messages in hand; the long version waits for it. */
  private static void letLeasesLapse(EmbeddedPostgres postgres) throws SQLException {
    if ("long".equals(System.getProperty("faults"))) {
      return;
    }
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE engage_job SET lease_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"
              + " WHERE lease_until IS NOT NULL");
    }
  }

  private static List<LedgerEntry> ledger(EmbeddedPostgres postgres) {
    return JdbcStore.on(postgres.getPostgresDatabase())
        .entries(LedgerQuery.of(Recipient.DEFAULT_TENANT).size(10 * CUSTOMERS));
  }

  private static void assertEverybodyIsPlannedOnce(List<LedgerEntry> ledger) {
    assertThat(ledger)
        .extracting(entry -> entry.message().to().recipientId())
        .doesNotHaveDuplicates()
        .hasSize(CUSTOMERS + HOUSEMATES);
    assertThat(ledger)
        .extracting(entry -> entry.message().origin().run())
        .as("all in one run")
        .containsOnly(ledger.get(0).message().origin().run());
  }

  private static void assertNothingIsSentTwiceOrLost(List<LedgerEntry> ledger, List<String> mails) {
    Set<String> sent = ids(ledger, MessageState.SENT);
    Set<String> unknown = ids(ledger, MessageState.OUTCOME_UNKNOWN);
    Set<String> skipped = ids(ledger, MessageState.SKIPPED);
    assertThat(sent.size() + unknown.size() + skipped.size()).isEqualTo(ledger.size());
    assertThat(skipped).hasSize(HOUSEMATES);
    assertThat(mails)
        .doesNotHaveDuplicates()
        .containsAll(sent)
        .doesNotContainAnyElementsOf(skipped);
    assertThat(mails)
        .filteredOn(mail -> !sent.contains(mail))
        .as("arrived, and nobody could record it")
        .hasSizeGreaterThanOrEqualTo(WAITING)
        .isSubsetOf(unknown);
  }

  private static Set<String> ids(List<LedgerEntry> ledger, MessageState state) {
    return ledger.stream()
        .filter(entry -> entry.progress().state() == state)
        .map(entry -> entry.message().id().toString())
        .collect(Collectors.toSet());
  }
}
