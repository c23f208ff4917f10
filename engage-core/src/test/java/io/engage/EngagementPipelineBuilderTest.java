package io.engage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.delivery.Sizing;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.ChannelId;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class EngagementPipelineBuilderTest {

  @Test
  void everythingThatIsMissingIsSaidAtOnceWithTheRemedy() {
    assertThatThrownBy(() -> EngagementPipeline.builder().build())
        .isInstanceOfSatisfying(
            SettingsException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path)
                    .containsExactly("store", "channel", "zone"))
        .hasMessageContaining("say store(InMemoryStore.create())");
  }

  @Test
  void aChannelThatIsThereTwiceIsNamed() {
    EngagementPipelineBuilder builder =
        EngagementPipeline.builder().channel(new NoMail()).channel(new NoMail());

    assertThatThrownBy(builder::build)
        .hasMessageContaining("channel.email: is there twice")
        .hasMessageContaining(NoMail.class.getName());
  }

  @Test
  void figuresOutOfRangeAreNamed() {
    EngagementPipelineBuilder builder =
        EngagementPipeline.builder().sizing(new Sizing(0, 0, 0, Duration.ZERO));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("sizing.page")
        .hasMessageContaining("sizing.attemptGroup")
        .hasMessageContaining("sizing.workers")
        .hasMessageContaining("sizing.lease");
  }

  @Test
  void aBuilderForgetsProblemsThatWereMended() {
    EngagementPipelineBuilder builder =
        EngagementPipeline.builder().store(InMemoryStore.create()).channel(new NoMail());
    assertThatThrownBy(builder::build).isInstanceOf(SettingsException.class);

    builder.zone(ZoneId.of("Asia/Dhaka")).build().close();
  }

  @Test
  void aLinkThatWorksForEverIsRefused() {
    Campaign.Builder forever =
        Campaign.named("renewal").promo("ALWAYS", ChronoUnit.FOREVER.getDuration());

    assertThatThrownBy(forever::build).hasMessageContaining("campaign.promo");
  }

  @Test
  void aCampaignSaysEverythingThatItLacks() {
    assertThatThrownBy(() -> Campaign.named("Not A Name").build())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("campaign.name")
        .hasMessageContaining("campaign.topic")
        .hasMessageContaining("campaign.segment")
        .hasMessageContaining("campaign.template");
  }

  private static final class NoMail implements Channel {
    @Override
    public ChannelId id() {
      return ChannelId.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      return SendResult.unknown("never sends");
    }
  }
}
