package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.message.AtCap;
import io.engage.message.CapLimit;
import io.engage.message.Role;
import io.engage.message.Terms;
import io.engage.message.TokenBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsJsonTest {

  @Test
  void theUsualTermsTakeNoRoom() {
    assertThat(TermsJson.write(Special.NOTHING)).isEmpty();
    assertThat(TermsJson.read(Optional.empty())).isEqualTo(Special.NOTHING);
    assertThat(TermsJson.read(Optional.of("{}"))).isEqualTo(Special.NOTHING);
  }

  /** What is written today has to be read by every version to come. */
  @Test
  void theFormStaysAsItIs() {
    Terms terms =
        new Terms(
            AtCap.defer(Duration.ofHours(30)),
            Optional.of(Instant.parse("2026-11-22T09:00:00Z")),
            List.of(
                CapLimit.promotional("daily cap", Role.CUSTOMER, 1, Duration.ofDays(1))
                    .inCalendarDays()),
            Optional.empty(),
            Optional.empty(),
            Optional.of("pupil-7"),
            Set.of(ZoneId.of("Europe/London"), ZoneId.of("Asia/Dhaka")),
            true,
            Optional.of(TokenBudget.perRun(7_000)));
    String json =
        "{\"atCap\":\"defer PT30H\",\"latest\":\"2026-11-22T09:00:00Z\",\"tighter\":[{\"name\":\"daily cap\",\"role\":\"customer\","
            + "\"purposes\":[\"promotional\"],\"channel\":null,\"max\":1,\"window\":\"PT24H\","
            + "\"span\":\"calendar-days\"}],\"minor\":\"pupil-7\","
            + "\"zones\":[\"Asia/Dhaka\",\"Europe/London\"],\"rechecked\":true,"
            + "\"tokens\":{\"most\":7000,\"span\":\"run\"},"
            + "\"linkMetadata\":{\"session\":\"s-81\",\"survey\":\"\"}}";
    Special special = new Special(terms, Map.of("survey", "", "session", "s-81"));

    assertThat(TermsJson.write(special)).contains(json);
    assertThat(TermsJson.read(Optional.of(json))).isEqualTo(special);
  }

  /** A term that is overlooked may send what must not go. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"quietly\":true}",
        "{\"atCap\":\"sometimes\"}",
        "{\"rechecked\":\"true\"}",
        "{\"minor\":7}",
        "{\"latest\":\"tonight\"}",
        "{\"zones\":[\"Asia/Dacca-City\"]}",
        "{\"bypass\":{\"by\":\"rina\"}}",
        "{\"wallClock\":\"noon\"}",
        "{\"tokens\":{\"most\":0,\"span\":\"run\"}}",
        "{\"tokens\":{\"most\":7,\"span\":\"century\"}}",
        "{\"linkMetadata\":{\"session\":81}}",
        "{\"linkMetadata\":{\"session\":null}}",
        "{\"linkMetadata\":[\"session\"]}",
        "{} {}",
        "[]",
        "null",
        ""
      })
  void whatNobodyUnderstandsIsNotOverlooked(String json) {
    assertThatThrownBy(() -> TermsJson.read(Optional.of(json)))
        .isInstanceOf(RuntimeException.class);
  }
}
