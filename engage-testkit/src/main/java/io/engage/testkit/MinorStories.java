package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import io.engage.message.Role;
import io.engage.message.Topic;
import io.engage.policy.MinorPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People who are too young to be written to (B9). */
abstract class MinorStories extends PipelineScenario {

  private static final LocalDate TWELVE_YEARS_AGO = LocalDate.of(2014, 11, 21);

  MinorStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("B9: guardians have caps of their own")
  void guardiansAreCapped() {
    store.recordConsents(
        List.of(
            new Consent(
                Recipient.DEFAULT_TENANT,
                "abbu",
                Role.GUARDIAN,
                Purpose.PROMOTIONAL,
                Optional.empty(),
                Optional.empty(),
                true,
                "school-form",
                clock.instant())));
    EngagementPipeline engage = pipeline().build();

    assertThat(engage.send(offerForTheParentsOf("tara"))).isSent();
    assertThat(engage.send(offerForTheParentsOf("mina"))).isSkippedBecause("daily cap: 1 of 1");
  }

  @Test
  @DisplayName("B9: a child is not written to, and neither is anybody else without a template")
  void aChildIsNotWrittenTo() {
    add(member(child("mina").build()));
    add(member(child("tara").guardian(guardian("abbu")).build()));
    agree("mina");
    agree("tara");

    assertThat(run(pipeline().build()))
        .hasSent(0)
        .hasSkipped("under age: no guardian is known", 1)
        .hasSkipped("under age: nothing is written for guardians", 1);
  }

  @Test
  @DisplayName(
      "B9: the guardian is written to, on the guardian's own consent, whatever the purpose")
  void theGuardianIsWrittenTo() {
    Member tara = member(child("tara").name("Tara").guardian(guardian("abbu")).build());
    EngagementPipeline engage = pipeline().build();
    SendRequest news =
        SendRequest.to(tara)
            .topic(Topic.transactional("report"))
            .template("receipt")
            .guardianTemplate("receipt")
            .build();
    agree("tara");

    assertThat(engage.send(news)).isSkippedBecause("no guardian's consent for email");

    store.recordConsents(
        List.of(
            new Consent(
                Recipient.DEFAULT_TENANT,
                "abbu",
                Role.GUARDIAN,
                Purpose.TRANSACTIONAL,
                Optional.empty(),
                Optional.empty(),
                true,
                "school-form",
                clock.instant())));
    assertThat(engage.send(news)).isSent();
    assertThat(mail.only().to().value()).isEqualTo("abbu@example.com");
    assertThat(ledger("abbu"))
        .allSatisfy(
            entry -> {
              assertThat(entry.message().terms().minor()).contains("tara");
              assertThat(entry.message().wording().facts())
                  .containsEntry("child_name", "Tara")
                  .containsEntry("name", "Abbu");
            });
  }

  @Test
  @DisplayName("B9: on the thirteenth birthday a person is written to themselves")
  void fromThirteenOnAPersonIsWrittenTo() {
    add(member(recipient("mina").born(LocalDate.of(2013, 11, 21)).build()));
    add(member(recipient("tara").born(LocalDate.of(2013, 11, 22)).build()));
    agree("mina");
    agree("tara");

    assertThat(run(pipeline().build())).hasSent(1).hasSkipped("under age: no guardian is known", 1);
    assertThat(mail.only().to().value()).isEqualTo("mina@example.com");
  }

  @Test
  @DisplayName("B9: whose age is not known counts as the host says")
  void anUnknownAgeCountsAsTheHostSays() {
    customer("rina");
    MinorPolicy strict = MinorPolicy.standard().withUnknown(MinorPolicy.UnknownAge.TOO_YOUNG);

    assertThat(run(pipeline().minors(strict).build()))
        .hasSkipped("under age: no guardian is known", 1);
  }

  private static SendRequest offerForTheParentsOf(String id) {
    return SendRequest.to(member(child(id).guardian(guardian("abbu")).build()))
        .topic(RENEWAL)
        .template("receipt")
        .guardianTemplate("receipt")
        .build();
  }

  private static Recipient.Builder child(String id) {
    return recipient(id).born(TWELVE_YEARS_AGO);
  }

  private static Recipient guardian(String id) {
    return recipient(id).role(Role.GUARDIAN).name("Abbu").build();
  }

  private static Member member(Recipient recipient) {
    return new Member(
        recipient,
        Map.of("service", "Home cleaning"),
        Optional.of(NOON_IN_DHAKA.minus(Duration.ofDays(21))));
  }
}
