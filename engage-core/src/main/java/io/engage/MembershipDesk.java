package io.engage;

import io.engage.audience.Place;
import io.engage.audience.Segment;
import io.engage.delivery.Recheck;
import io.engage.message.Message;
import io.engage.message.MessageId;
import io.engage.store.AttemptDecision;
import io.engage.store.EngagementStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the segments of campaigns whether people are still in them. As of the start of the run: a
 * new booking takes somebody out, the mere passing of time does not. Whoever cannot be asked about
 * is not written to.
 */
final class MembershipDesk implements Recheck {

  private static final Logger LOG = LoggerFactory.getLogger(MembershipDesk.class);
  private static final Duration LATER = Duration.ofMinutes(1);

  private final Map<Name, Campaign> campaigns = new ConcurrentHashMap<>();
  private final EngagementStore store;
  private final Function<String, ZoneId> zoneOfTenant;

  MembershipDesk(EngagementStore store, Function<String, ZoneId> zoneOfTenant) {
    this.store = store;
    this.zoneOfTenant = zoneOfTenant;
  }

  /** From now on the newest of a name is the one that is asked. */
  void know(Campaign campaign) {
    campaigns.put(new Name(campaign.tenant(), campaign.name()), campaign);
  }

  @Override
  public Map<MessageId, AttemptDecision> objections(List<Message> messages, Instant now) {
    Map<MessageId, AttemptDecision> objections = new HashMap<>();
    messages.stream()
        .filter(message -> message.origin().campaign().isPresent())
        .filter(message -> message.origin().run().isPresent())
        .filter(message -> message.terms().rechecked())
        .collect(Collectors.groupingBy(message -> message.origin().run().orElseThrow()))
        .forEach((run, group) -> objections.putAll(objections(run, group, now)));
    return objections;
  }

  /** Messages of one run are of one campaign. */
  private Map<MessageId, AttemptDecision> objections(UUID run, List<Message> group, Instant now) {
    Optional<Campaign> campaign = campaign(group.get(0));
    if (campaign.isEmpty()) {
      return all(
          group, later(now, "its campaign is not known here; say campaign(…) on the builder"));
    }
    try {
      Set<Place> still = still(campaign.get(), run, group);
      return all(
          group.stream().filter(message -> !still.contains(place(message))).toList(),
          new AttemptDecision.Skip("no longer in segment"));
    } catch (RuntimeException e) {
      String type = e.getClass().getSimpleName();
      LOG.warn("Run {}: its segment cannot be asked who is still in it: {}", run, type);
      return all(group, later(now, "its segment cannot be asked: " + type));
    }
  }

  private Set<Place> still(Campaign campaign, UUID run, List<Message> group) {
    Instant selected = store.run(run).startedAt();
    return campaign
        .segment()
        .stillContains(
            new Segment.Query(campaign.tenant(), selected, zoneOfTenant.apply(campaign.tenant())),
            group.stream().map(MembershipDesk::place).toList());
  }

  private Optional<Campaign> campaign(Message message) {
    return message
        .origin()
        .campaign()
        .map(name -> campaigns.get(new Name(message.to().tenant(), name)));
  }

  /**
   * A campaign's message has a business key only from an occasion, and a guardian's is about the
   * person under age.
   */
  private static Place place(Message message) {
    String person = message.terms().minor().orElse(message.to().recipientId());
    return new Place(person, message.origin().businessKey().orElse(""));
  }

  private static AttemptDecision later(Instant now, String reason) {
    return new AttemptDecision.Defer(now.plus(LATER), reason);
  }

  private static Map<MessageId, AttemptDecision> all(
      List<Message> messages, AttemptDecision decision) {
    return messages.stream().collect(Collectors.toMap(Message::id, message -> decision));
  }

  private record Name(String tenant, String campaign) {}
}
