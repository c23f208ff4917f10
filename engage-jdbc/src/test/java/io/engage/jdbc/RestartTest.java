package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.MessageState;
import io.engage.message.Purpose;
import io.engage.store.AttemptDecision;
import io.engage.store.CampaignRun;
import io.engage.store.Claim;
import io.engage.store.LedgerEntry;
import io.engage.store.LedgerQuery;
import io.engage.store.PlanResult;
import io.engage.store.PlannedMessage;
import io.engage.store.RunName;
import io.engage.store.RunPage;
import io.engage.store.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F2: a process ends and another one opens the same file. */
class RestartTest {

  private static final Consent YES =
      Consent.granted("sheba", "person-0", Purpose.PROMOTIONAL, ChannelId.EMAIL, "form", NOW);

  @TempDir private Path directory;

  @Test
  void everythingIsThereAfterARestart() {
    List<PlannedMessage> planned = Messages.ready(3);
    List<LedgerEntry> before;
    CampaignRun run;
    Claim attempted;
    try (HikariDataSource file = Databases.h2File(directory)) {
      JdbcStore store = JdbcStore.h2(file);
      store.schema().migrate();
      run = store.openRun(new RunName("sheba", "renewal", "1"), Messages.nextId(), NOW);
      run = store.planPage(new RunPage(run, planned, Map.of("minor", 1), Optional.of("p1")), NOW);
      store.recordConsents(List.of(YES));
      attempted = store.claim(Messages.claimRequest(1)).get(0);
      store.attempt(List.of(attempted), NOW, (c, s) -> new AttemptDecision.Proceed(true));
      before = store.entries(LedgerQuery.of("sheba"));
    }

    try (HikariDataSource file = Databases.h2File(directory)) {
      JdbcStore store = JdbcStore.h2(file);
      assertThatCode(store::verify).doesNotThrowAnyException();
      assertThat(store.entries(LedgerQuery.of("sheba"))).isEqualTo(before);
      assertThat(store.run(run.id())).isEqualTo(run);
      assertThat(store.plan(planned, NOW))
          .extracting(PlanResult::kind)
          .containsOnly(PlanResult.Kind.ALREADY_PLANNED);
      Standing standing = store.standings(List.of(planned.get(0).message().to())).get(0);
      assertThat(standing.consents()).containsExactly(YES);
      assertThat(standing.sentToPerson()).hasSize(1);
      assertThat(store.claim(Messages.claimRequest(10))).as("the lease holds on").hasSize(2);
      Databases.letLeasesLapse(store);
      assertThat(store.claim(Messages.claimRequest(10)))
          .filteredOn(Claim::isInterrupted)
          .extracting(Claim::id)
          .containsExactly(attempted.id());
      assertThat(store.find(attempted.id()).orElseThrow().progress().state())
          .isEqualTo(MessageState.SENDING);
    }
  }
}
