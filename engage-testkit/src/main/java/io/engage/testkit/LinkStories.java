package io.engage.testkit;

import static io.engage.testkit.EngageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.EngagementLinks;
import io.engage.EngagementPipeline;
import io.engage.EngagementPipelineBuilder;
import io.engage.SendRequest;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.error.NonRetriableException;
import io.engage.error.SettingsException;
import io.engage.link.DeepLinks;
import io.engage.link.FollowedLink;
import io.engage.link.LinkCheck;
import io.engage.link.LinkCheck.Reason;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links from the message to the page, and what becomes of them there. */
abstract class LinkStories extends PipelineScenario {

  private final RecordingChannel sms = RecordingChannel.sms();
  private final DeepLinks manyLinks =
      DeepLinks.at("https://app.sheba.xyz/book")
          .page(LinkKind.FEEDBACK, "https://app.sheba.xyz/feedback?from=mail")
          .page(LinkKind.CANCEL, "https://app.sheba.xyz/cancel")
          .shortAt("https://sb.xyz/s")
          .signedWith(LINK_KEY);

  LinkStories(EngagementPipelineContract contract) {
    super(contract);
  }

  @Test
  void aMessageCarriesTheLinkThatWasAskedFor() {
    EngagementPipeline engage = pipelineWithLinks().build();

    engage.send(receipt().link(LinkKind.FEEDBACK).build());

    URI link = mail.only().link().orElseThrow();
    assertThat(link.toString()).startsWith("https://app.sheba.xyz/feedback?from=mail&token=");
    assertThat(reason(engage.links().verify(LinkKind.FEEDBACK, token(link)))).isEmpty();
    assertThat(reason(engage.links().verify(LinkKind.BOOKING, token(link))))
        .contains(Reason.BAD_SIGNATURE);
  }

  @Test
  @DisplayName("E1: the page behind a link learns what the request said of it")
  void aLinkSaysWhatItsRequestSaidOfIt() {
    EngagementPipeline engage = pipelineWithLinks().build();
    mail.answering(SendResult.deferred("421", "busy"));
    SendRequest.Builder asked = receipt().link(LinkKind.FEEDBACK).metadata("dealer", "d-7");

    engage.send(asked.linkMetadata("session", "s-81").linkMetadata("survey", "ভালো?").build());
    advance(engage, Duration.ofSeconds(60));

    assertThat(mail.handedOver()).hasSize(2);
    for (OutboundMessage sent : mail.handedOver()) {
      String token = token(sent.link().orElseThrow());
      LinkCheck shown = engage.links().verify(LinkKind.FEEDBACK, token);
      assertThat(metadata(shown)).isEqualTo(Map.of("session", "s-81", "survey", "ভালো?"));
    }
    String token = token(mail.handedOver().get(0).link().orElseThrow());
    assertThat(metadata(engage.links().consume(LinkKind.FEEDBACK, token))).hasSize(2);
  }

  @Test
  @DisplayName("E1: so does the page behind a short link, and the page that leads there")
  void aShortLinkSaysWhatItsRequestSaidOfIt() {
    EngagementPipeline engage = pipelineWithLinks().build();

    engage.send(text().link(LinkKind.FEEDBACK).linkMetadata("session", "s-81").build());

    FollowedLink followed = follow(engage, sms.only());
    Map<String, String> metadata =
        followed.fold(leads -> leads.target().claims().metadata(), r -> Map.of());
    assertThat(metadata).isEqualTo(Map.of("session", "s-81"));
    URI page = followed(engage, sms.only()).orElseThrow();
    LinkCheck used = engage.links().consume(LinkKind.FEEDBACK, token(page));
    assertThat(metadata(used)).isEqualTo(Map.of("session", "s-81"));
  }

  @Test
  void theLinksOfACampaignSayWhatItSays() {
    customer("rina");
    EngagementPipeline engage = pipelineWithLinks().build();

    engage.run(renewal().linkMetadata("survey", "autumn").build(), TODAY);

    LinkCheck check =
        engage.links().verify(LinkKind.BOOKING, token(mail.only().link().orElseThrow()));
    assertThat(metadata(check)).isEqualTo(Map.of("survey", "autumn"));
  }

  @Test
  void aPromotionalLinkWorksForThreeDays() {
    EngagementPipeline engage = pipelineWithLinks().build();

    engage.send(receipt().promo("RETURN15").link(LinkKind.PROMO).build());

    String token = token(mail.only().link().orElseThrow());
    clock.advance(Duration.ofHours(72));
    assertThat(reason(engage.links().verify(LinkKind.PROMO, token))).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(reason(engage.links().verify(LinkKind.PROMO, token))).contains(Reason.EXPIRED);
  }

  @Test
  void theMessagesOfACampaignSayHowLongTheirLinksWork() {
    customer("rina");

    pipelineWithLinks()
        .build()
        .run(renewal().promo("RETURN15").link(LinkKind.PROMO).build(), TODAY);

    assertThat(mail.only().content().notice()).contains("The link works for 3 days (72 h).");
  }

  @Test
  void aLinkThatWorksForLessThanAnHourSaysItsMinutes() {
    customer("rina");

    pipelineWithLinks()
        .build()
        .run(renewal().promo("RETURN15", Duration.ofMinutes(30)).build(), TODAY);

    assertThat(mail.only().content().notice().orElseThrow())
        .startsWith("The link works for 30 minutes");
  }

  @Test
  void aRetryCarriesTheSameKindOfLink() {
    EngagementPipeline engage = pipelineWithLinks().build();
    mail.answering(SendResult.deferred("421", "busy"));

    engage.send(receipt().link(LinkKind.CANCEL).build());
    advance(engage, Duration.ofSeconds(60));

    assertThat(mail.handedOver()).hasSize(2);
    assertThat(mail.handedOver())
        .extracting(sent -> sent.link().orElseThrow().getPath())
        .containsOnly("/cancel");
  }

  @Test
  void aRequestForALinkWithoutAPageIsRefused() {
    assertThatThrownBy(
            () -> pipelineWithLinks().build().send(receipt().link(LinkKind.SURVEY).build()))
        .isInstanceOf(NonRetriableException.class)
        .hasMessageContaining("no page for survey links");
    assertThatThrownBy(() -> receipt().link(LinkKind.PROMO).build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("send.link");
  }

  @Test
  @DisplayName("S11: a one-time link works once, and looking at it is no use of it")
  void aOneTimeLinkWorksOnce() {
    EngagementPipeline engage = pipelineWithLinks().build();
    engage.send(receipt().link(LinkKind.FEEDBACK).build());
    String token = token(mail.only().link().orElseThrow());
    EngagementLinks returned = engage.links();

    assertThat(reason(returned.verify(LinkKind.FEEDBACK, token))).isEmpty();
    assertThat(reason(returned.verify(LinkKind.FEEDBACK, token))).isEmpty();
    assertThat(reason(returned.consume(LinkKind.FEEDBACK, token))).isEmpty();

    assertThat(reason(returned.consume(LinkKind.FEEDBACK, token))).contains(Reason.ALREADY_USED);
    assertThat(reason(returned.verify(LinkKind.FEEDBACK, token))).contains(Reason.ALREADY_USED);
  }

  @Test
  @DisplayName("S11: of clicks on two nodes at once one wins")
  void ofClicksOnTwoNodesOneWins() {
    EngagementPipeline one = pipelineWithLinks().build();
    EngagementPipeline other = pipelineWithLinks().build();
    one.send(receipt().link(LinkKind.CANCEL).build());
    String token = token(mail.only().link().orElseThrow());

    List<Callable<Optional<Reason>>> clicks =
        List.of(click(one, token), click(other, token), click(one, token), click(other, token));

    assertThat(Crowd.all(clicks))
        .containsOnlyOnce(Optional.empty())
        .containsAll(Collections.nCopies(3, Optional.of(Reason.ALREADY_USED)));
  }

  @Test
  @DisplayName("S11: both links of a message that was sent twice are one")
  void theLinksOfBothTriesAreUsedUpTogether() {
    EngagementPipeline engage = pipelineWithLinks().build();
    mail.answering(SendResult.deferred("421", "busy"));
    engage.send(receipt().link(LinkKind.FEEDBACK).build());
    advance(engage, Duration.ofSeconds(60));
    List<String> tokens =
        mail.handedOver().stream().map(sent -> token(sent.link().orElseThrow())).toList();

    assertThat(tokens).doesNotHaveDuplicates();
    assertThat(reason(engage.links().consume(LinkKind.FEEDBACK, tokens.get(0)))).isEmpty();
    assertThat(reason(engage.links().consume(LinkKind.FEEDBACK, tokens.get(1))))
        .contains(Reason.ALREADY_USED);
  }

  @Test
  void aBookingLinkMayBeUsedAgain() {
    EngagementPipeline engage = pipelineWithLinks().build();
    engage.send(receipt().build());
    String token = token(mail.only().link().orElseThrow());

    assertThat(reason(engage.links().consume(LinkKind.BOOKING, token))).isEmpty();
    assertThat(reason(engage.links().consume(LinkKind.BOOKING, token))).isEmpty();
  }

  @Test
  void aTextMessageCarriesAShortLinkThatLeadsToTheLongOne() {
    EngagementPipeline engage = pipelineWithLinks().build();

    engage.send(text().link(LinkKind.FEEDBACK).build());

    OutboundMessage sent = sms.only();
    assertThat(sent.link().orElseThrow().toString()).matches("https://sb\\.xyz/s/[0-9A-Za-z]{22}");
    URI page = followed(engage, sent).orElseThrow();
    assertThat(page.toString())
        .startsWith("https://app.sheba.xyz/feedback?from=mail&token=")
        .endsWith("&utm_source=default&utm_medium=sms&utm_campaign=engage_single");
    LinkCheck check = engage.links().consume(LinkKind.FEEDBACK, token(page));
    String customer = check.fold(v -> v.claims().customerId(), r -> r.reason().name());
    assertThat(customer).isEqualTo("rina");
    assertThat(refusal(engage, sent)).contains(Reason.ALREADY_USED);
  }

  @Test
  void aShortLinkStaysTheSameWhenItsMessageIsRetried() {
    EngagementPipeline engage = pipelineWithLinks().build();
    sms.answering(SendResult.deferred("429", "busy"));

    engage.send(text().build());
    advance(engage, Duration.ofSeconds(60));

    assertThat(sms.handedOver()).hasSize(2);
    OutboundMessage again = sms.handedOver().get(1);
    assertThat(again.link()).isEqualTo(sms.handedOver().get(0).link());
    clock.advance(Duration.ofHours(48));
    assertThat(refusal(engage, again)).as("as long as from the last try on").isEmpty();
  }

  @Test
  void aShortLinkThatExpiredSaysSoUntilItIsForgotten() {
    EngagementPipeline engage = pipelineWithLinks().build();
    engage.send(text().build());
    OutboundMessage sent = sms.only();
    clock.advance(Duration.ofHours(49));

    assertThat(refusal(engage, sent)).contains(Reason.EXPIRED);
    assertThat(engage.links().forgetExpired()).isZero();
    clock.advance(Duration.ofDays(1));
    assertThat(engage.links().forgetExpired()).isEqualTo(1);
    assertThat(engage.links().forgetExpired()).isZero();

    assertThat(refusal(engage, sent)).contains(Reason.UNKNOWN_LINK);
  }

  @Test
  @Timeout(60)
  void workersForgetWhatExpired() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    mail.answering(
        message -> {
          sent.countDown();
          return SendResult.accepted("provider");
        });
    try (EngagementPipeline engage = pipelineWithLinks().build()) {
      engage.send(text().build());
      clock.advance(Duration.ofHours(73));
      engage.enqueue(receipt().build());

      engage.start();

      assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(refusal(pipelineWithLinks().build(), sms.only())).contains(Reason.UNKNOWN_LINK);
  }

  @Test
  @DisplayName("S5: a short link leads nowhere but to a page of the host's")
  void whatWasNeverSentLeadsNowhere() {
    EngagementLinks returned = pipelineWithLinks().build().links();

    for (String token : List.of("0".repeat(22), "https://evil.example", "", "' OR 1=1 --")) {
      Optional<Reason> reason =
          returned.follow(token).fold(l -> Optional.empty(), r -> Optional.of(r.reason()));
      assertThat(reason).contains(Reason.UNKNOWN_LINK);
    }
  }

  @Test
  void aPipelineWithoutShortLinksSendsLongOnes() {
    EngagementPipeline engage = pipeline().channel(sms).build();

    engage.send(text().build());

    assertThat(sms.only().link().orElseThrow().toString())
        .startsWith("https://app.sheba.xyz/book?token=");
  }

  private EngagementPipelineBuilder pipelineWithLinks() {
    return pipeline().channel(sms).links(manyLinks);
  }

  private static SendRequest.Builder receipt() {
    return SendRequest.to(recipient("rina").phone("+8801712345678").build())
        .topic(RECEIPT)
        .template("receipt");
  }

  private static SendRequest.Builder text() {
    return receipt().channel(ChannelId.SMS);
  }

  private static Callable<Optional<Reason>> click(EngagementPipeline engage, String token) {
    return () -> reason(engage.links().consume(LinkKind.CANCEL, token));
  }

  private static Optional<Reason> reason(LinkCheck check) {
    return check.fold(valid -> Optional.empty(), refused -> Optional.of(refused.reason()));
  }

  private static Map<String, String> metadata(LinkCheck check) {
    return check.fold(valid -> valid.claims().metadata(), r -> Map.of("refused", "" + r.reason()));
  }

  private static Optional<URI> followed(EngagementPipeline engage, OutboundMessage sent) {
    return follow(engage, sent).fold(leads -> Optional.of(leads.to()), r -> Optional.empty());
  }

  private static Optional<Reason> refusal(EngagementPipeline engage, OutboundMessage sent) {
    return follow(engage, sent).fold(l -> Optional.empty(), r -> Optional.of(r.reason()));
  }

  private static FollowedLink follow(EngagementPipeline engage, OutboundMessage sent) {
    String path = sent.link().orElseThrow().getPath();
    return engage.links().follow(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String token(URI link) {
    String query = link.getRawQuery();
    int start = query.indexOf("token=") + "token=".length();
    return query.substring(start, query.indexOf('&', start));
  }
}
