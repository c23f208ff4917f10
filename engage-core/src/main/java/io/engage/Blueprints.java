package io.engage;

import io.engage.delivery.Blueprint;
import io.engage.delivery.DeliveryParts;
import io.engage.delivery.PlanKeys;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Translates what a host asks for into what delivery needs. */
final class Blueprints {

  private Blueprints() {}

  static Blueprint of(Campaign campaign, UUID run) {
    return new Blueprint(
        campaign.topic(),
        campaign.channel(),
        campaign.template(),
        campaign.prompt(),
        campaign.promo(),
        campaign.timeToLive(),
        campaign.link(),
        campaign.linkMetadata(),
        campaign.priority(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        campaign.agentType(),
        campaign.messageType(),
        Optional.of(campaign.name()),
        Optional.of(run),
        Optional.empty(),
        0,
        Map.of(),
        campaign.conditions());
  }

  /** The keys of a campaign's messages, with what makes those of one run. */
  static PlanKeys keys(Campaign campaign, String run, DeliveryParts parts) {
    return new PlanKeys(
        campaign.topic().name(),
        campaign.template(),
        campaign.name(),
        run,
        campaign.segment().coolDown(),
        parts.clock(),
        parts.zone(campaign.tenant()));
  }

  /** The campaign as its template says it, for a look beforehand. */
  static Blueprint withoutGenerator(Campaign campaign, UUID run) {
    Blueprint whole = of(campaign, run);
    return new Blueprint(
        whole.topic(),
        whole.channel(),
        whole.template(),
        Optional.empty(),
        whole.promo(),
        whole.timeToLive(),
        whole.link(),
        whole.linkMetadata(),
        whole.priority(),
        whole.scheduledFor(),
        whole.localTime(),
        whole.notAfter(),
        whole.agentType(),
        whole.messageType(),
        whole.campaign(),
        whole.run(),
        whole.businessKey(),
        whole.generation(),
        whole.metadata(),
        whole.conditions());
  }

  static Blueprint of(SendRequest request) {
    return new Blueprint(
        request.topic(),
        request.channel(),
        request.template(),
        request.prompt(),
        request.promo(),
        request.timeToLive(),
        request.link(),
        request.linkMetadata(),
        request.priority(),
        request.at(),
        request.local(),
        request.notAfter(),
        request.agentType(),
        request.messageType(),
        Optional.empty(),
        Optional.empty(),
        request.businessKey(),
        request.generation(),
        request.metadata(),
        request.conditions());
  }
}
