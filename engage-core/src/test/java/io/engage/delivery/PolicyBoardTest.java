package io.engage.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.RetriableException;
import io.engage.policy.ContactPolicy;
import io.engage.policy.Flag;
import io.engage.policy.Flags;
import io.engage.policy.TenantPolicy;
import io.engage.store.PolicyBook;
import io.engage.store.PolicyRevision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyBoardTest {

  private final Shelf book = new Shelf();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final PolicyBoard board = new PolicyBoard(ContactPolicy.standard(), book, nanos::get);

  @Test
  void aTenantWithoutSettingsHasThePipelines() {
    assertThat(board.of("sheba").policy()).isEqualTo(ContactPolicy.standard());
    assertThat(board.of("sheba").tenantZone()).isEmpty();
  }

  @Test
  @DisplayName("B6: what another node changed is seen after two seconds, without asking each time")
  void changesArriveInTime() {
    board.of("sheba");
    book.write("sheba", TenantPolicy.usual().withZone(ZoneId.of("Asia/Dhaka")));

    let(Duration.ofMillis(1_999));
    assertThat(board.of("sheba").tenantZone()).isEmpty();
    assertThat(book.reads).isEqualTo(1);

    let(Duration.ofMillis(1));
    assertThat(board.of("sheba").tenantZone()).contains(ZoneId.of("Asia/Dhaka"));
    assertThat(board.of("tulia").tenantZone()).isEmpty();
    for (int i = 0; i < 1_000; i++) {
      board.of("sheba");
    }
    assertThat(book.reads).isEqualTo(2);
  }

  @Test
  void whatThisNodeChangedIsSeenAtOnce() {
    board.of("sheba");
    book.write("sheba", TenantPolicy.usual().withFlags(Flags.usual().off(Flag.CAPS)));
    board.forget();

    assertThat(board.of("sheba").policy().flags().share(Flag.CAPS)).isZero();
  }

  @Test
  void settingsThatCannotBeReadLeaveTheLastOnesThatCould() {
    book.write("sheba", TenantPolicy.usual().withZone(ZoneId.of("Asia/Dhaka")));
    board.of("sheba");
    book.write("sheba", "{\"from\": \"a version to come\"}");
    let(Duration.ofSeconds(5));

    assertThat(board.of("sheba").tenantZone()).contains(ZoneId.of("Asia/Dhaka"));
  }

  @Test
  void settingsThatNobodyHereEverCouldReadLetNothingGo() {
    book.write("sheba", "{\"from\": \"a version to come\"}");

    assertThat(board.of("sheba").policy().flags().share(Flag.ENGAGEMENT)).isZero();
    assertThat(board.of("tulia").policy().flags().share(Flag.ENGAGEMENT)).isEqualTo(100);
  }

  @Test
  @DisplayName("F4: while the store is away what was read last goes on to hold")
  void whatWasReadLastGoesOnToHold() {
    book.write("sheba", TenantPolicy.usual().withZone(ZoneId.of("Asia/Dhaka")));
    board.of("sheba");
    book.isAway = true;
    let(Duration.ofSeconds(3));

    assertThat(board.of("sheba").tenantZone()).contains(ZoneId.of("Asia/Dhaka"));
    board.of("sheba");
    assertThat(book.reads).as("is not asked again at once").isEqualTo(2);

    book.isAway = false;
    book.write("sheba", TenantPolicy.usual());
    let(Duration.ofSeconds(2));
    assertThat(board.of("sheba").tenantZone()).isEmpty();
  }

  @Test
  void aStoreThatWasNeverReadIsAskedUntilItAnswers() {
    book.isAway = true;
    assertThatThrownBy(() -> board.of("sheba")).isInstanceOf(RetriableException.class);

    book.isAway = false;
    assertThat(board.of("sheba").policy()).isEqualTo(ContactPolicy.standard());
  }

  @Test
  void whoeverHasATransactionOpenReadsThere() {
    Shelf inTransaction = new Shelf();

    board.readingFrom(inTransaction).of("sheba");
    board.of("sheba");

    assertThat(inTransaction.reads).isEqualTo(1);
    assertThat(book.reads).as("what was read there is known here").isZero();
  }

  private void let(Duration pass) {
    nanos.addAndGet(pass.toNanos());
  }

  /** Counts how often it is read. */
  private static final class Shelf implements PolicyBook {

    private final Map<String, PolicyRevision> newest = new LinkedHashMap<>();
    private int reads;
    private boolean isAway;

    void write(String tenant, TenantPolicy policy) {
      write(tenant, policy.toJson());
    }

    void write(String tenant, String json) {
      int number = newest.containsKey(tenant) ? newest.get(tenant).number() + 1 : 1;
      newest.put(tenant, new PolicyRevision(tenant, number, json, "anna", "a test", Instant.EPOCH));
    }

    @Override
    public boolean record(PolicyRevision revision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PolicyRevision> policies() {
      reads++;
      if (isAway) {
        throw new RetriableException("the database is away");
      }
      return new ArrayList<>(newest.values());
    }

    @Override
    public List<PolicyRevision> policyHistory(String tenant) {
      throw new UnsupportedOperationException();
    }
  }
}
