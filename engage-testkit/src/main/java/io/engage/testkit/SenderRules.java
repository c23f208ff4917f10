package io.engage.testkit;

import static io.engage.message.MessageState.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Message;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.Claim;
import io.engage.store.ProviderReport;
import io.engage.store.ProviderReport.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for addresses that one sender does not write to. */
abstract class SenderRules extends StoreScenario {

  private static final Address PHONE = Address.phone("+8801712345678");
  private static final Message TO_RINA = Draft.to("rina").over(ChannelId.SMS, PHONE).message();

  SenderRules(EngagementStoreContract contract) {
    super(contract);
  }

  @Test
  void aSuppressionForOneSenderStandsBesideThoseForAll() {
    Suppression forAll = stop("admin");
    Suppression ofSms =
        new Suppression(TENANT, PHONE, SuppressionReason.STOP, "টুইলিও", NOW, Optional.of(LATER))
            .of(ChannelId.SMS);
    Suppression ofWhatsapp = stop("meta").of(ChannelId.WHATSAPP);
    store.suppress(List.of(forAll, ofSms, ofWhatsapp));

    assertThat(standing(TO_RINA).suppressions())
        .containsExactlyInAnyOrder(forAll, ofSms, ofWhatsapp);
  }

  @Test
  void anEntryForTheSameSenderIsReplaced() {
    Suppression second = stop("second").of(ChannelId.SMS);
    Suppression third = stop("third").of(ChannelId.SMS);
    store.suppress(List.of(stop("first").of(ChannelId.SMS)));
    store.suppress(List.of(second, third));

    assertThat(standing(TO_RINA).suppressions()).containsExactly(third);
  }

  @Test
  void aSuppressionIsLiftedForEverySender() {
    Suppression manual =
        Suppression.of(TENANT, PHONE, SuppressionReason.MANUAL, "admin", NOW).of(ChannelId.SMS);
    store.suppress(
        List.of(stop("a"), stop("b").of(ChannelId.SMS), stop("c").of(ChannelId.WHATSAPP), manual));

    store.lift(TENANT, PHONE, SuppressionReason.STOP);

    assertThat(standing(TO_RINA).suppressions()).containsExactly(manual);
  }

  /** F33. */
  @Test
  void aSuppressionForOneSenderBeforeTheAttemptIsSeen() {
    Claim claim = claimed(Draft.to("rina").over(ChannelId.SMS, PHONE).ready(NOW));
    Suppression stop = stop("twilio").of(ChannelId.SMS);
    store.suppress(List.of(stop));

    assertThat(standingAtAttempt(claim).suppressions()).containsExactly(stop);
  }

  @Test
  void theOutcomeOfAMessageMaySuppressForItsSender() {
    Claim claim = sending(Draft.to("rina").over(ChannelId.SMS, PHONE));
    Suppression stop = stop("21610").of(ChannelId.SMS);

    store.settle(List.of(Settling.of(claim, FAILED).suppression(stop).done()));

    assertThat(standing(TO_RINA).suppressions()).containsExactly(stop);
  }

  @Test
  void aReportMaySuppressForItsSender() {
    Claim claim = sending(Draft.to("rina").over(ChannelId.SMS, PHONE));
    Suppression stop = stop("reported").of(ChannelId.SMS);

    store.report(
        new ProviderReport(
            claim.id(), Kind.FAILED, Optional.empty(), "21610", NOW, Optional.of(stop)));

    assertThat(standing(TO_RINA).suppressions()).containsExactly(stop);
  }

  private static Suppression stop(String source) {
    return Suppression.of(TENANT, PHONE, SuppressionReason.STOP, source, NOW);
  }
}
