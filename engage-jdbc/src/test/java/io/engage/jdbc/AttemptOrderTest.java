package io.engage.jdbc;

import static io.engage.jdbc.Messages.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.message.Addressee;
import io.engage.message.CapKey;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Message;
import io.engage.message.Preferences;
import io.engage.message.Purpose;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.AttemptDecision;
import io.engage.store.AttemptGate;
import io.engage.store.Claim;
import io.engage.store.ContactBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F33: whatever is said of somebody comes before an attempt, which sees it, or after it. */
class AttemptOrderTest {

  private static final Message MESSAGE = Messages.ready("rina").message();
  private static final Addressee RINA = MESSAGE.to();

  @ParameterizedTest
  @MethodSource("words")
  void whatIsSaidDuringAnAttemptWaitsForItsEnd(Consumer<ContactBook> said) {
    try (HikariDataSource pool = TestDatabase.POSTGRES.empty()) {
      JdbcStore store = JdbcStore.on(pool);
      store.schema().migrate();
      store.plan(List.of(Messages.ready(MESSAGE)), NOW);
      store.recordPreferences(
          Stream.of(RINA.personKey(), RINA.addressKey())
              .map(key -> Preferences.none(key, "import", NOW))
              .toList());
      List<Claim> claims = store.claim(Messages.claimRequest(1));
      AttemptGate interrupted =
          (claim, standing) -> {
            assertThatThrownBy(() -> impatiently(pool, said)).hasMessageContaining("55P03");
            return new AttemptDecision.Proceed(true);
          };

      assertThat(store.attempt(claims, NOW, interrupted)).allMatch(one -> one.proceeds());

      said.accept(store);
    }
  }

  static Stream<Named<Consumer<ContactBook>>> words() {
    CapKey person = RINA.personKey();
    Suppression stop =
        Suppression.of("sheba", RINA.address(), SuppressionReason.STOP, "smtp", NOW)
            .of(ChannelId.EMAIL);
    return Stream.of(
        named(
            "a consent",
            book ->
                book.recordConsents(
                    List.of(
                        Consent.granted(
                            "sheba",
                            "rina",
                            Purpose.PROMOTIONAL,
                            ChannelId.EMAIL,
                            "signup",
                            NOW)))),
        named(
            "a person's preferences",
            book -> book.recordPreferences(List.of(Preferences.none(person, "page", NOW)))),
        named(
            "an address's preferences",
            book ->
                book.recordPreferences(List.of(Preferences.none(RINA.addressKey(), "page", NOW)))),
        named("a stop", book -> book.suppress(List.of(stop))),
        named("a start", book -> book.lift("sheba", RINA.address(), SuppressionReason.STOP)),
        named(
            "a mailbox that is empty again",
            book -> book.forgetSoftBounces("sheba", RINA.address())));
  }

  private static Named<Consumer<ContactBook>> named(String name, Consumer<ContactBook> said) {
    return Named.of(name, said);
  }

  /** By somebody else, who waits for nobody. */
  private static void impatiently(HikariDataSource pool, Consumer<ContactBook> said)
      throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL lock_timeout = '1ms'");
      said.accept(JdbcStore.within(connection));
    }
  }
}
