package io.engage;

import io.engage.audience.Member;
import io.engage.audience.Occasion;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.delivery.Conditions;
import io.engage.error.Problems;
import io.engage.message.AtCap;
import io.engage.message.BusinessKey;
import io.engage.message.CapBypass;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.Offer;
import io.engage.message.Priority;
import io.engage.message.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person. Immutable; made with {@link #to} or {@link #toKnown}.
 *
 * @param member the person, if anybody knows them
 * @param topic what it is about
 * @param channel over which channel
 * @param template the approved template, which also stands in for a generator that fails
 * @param prompt the generator's prompt; empty means that the template alone speaks
 * @param promo the promotional code, if there is one
 * @param timeToLive how long its link works
 * @param link what its link is for
 * @param linkMetadata what its link says beside; no personal data
 * @param priority before or after other messages
 * @param at when it is to go; empty means at once, or {@code local}
 * @param local when it is to go by the recipient's own clock
 * @param notAfter when it is too late; empty means never
 * @param idempotencyKey what makes a second request a repetition; empty means that there is none
 * @param businessKey what it is about in the host's own tables
 * @param generation which version of that it is about; 0 when the host does not count them
 * @param agentType which of the host's agents sends it
 * @param messageType what kind of message it is
 * @param metadata the host's own notes; kept, never read
 * @param conditions on which conditions it goes
 */
public record SendRequest(
    Optional<Member> member,
    Topic topic,
    ChannelId channel,
    String template,
    Optional<String> prompt,
    Optional<String> promo,
    Duration timeToLive,
    LinkKind link,
    Map<String, String> linkMetadata,
    Priority priority,
    Optional<Instant> at,
    Optional<LocalDateTime> local,
    Optional<Instant> notAfter,
    Optional<String> idempotencyKey,
    Optional<String> businessKey,
    int generation,
    String agentType,
    String messageType,
    Map<String, String> metadata,
    Conditions conditions) {

  /** Copies the metadata. */
  public SendRequest {
    linkMetadata = Map.copyOf(linkMetadata);
    metadata = Map.copyOf(metadata);
  }

  /** Starts a message to a person whom the caller knows. */
  public static Builder to(Recipient recipient) {
    return to(Member.of(recipient));
  }

  /**
   * Starts a message to a person, with what is known about them. A member with an occasion is
   * written to about it, as with {@link Builder#about}.
   */
  public static Builder to(Member member) {
    return new Builder(Optional.of(member));
  }

  /**
   * Starts a message to a person whom a source of the host's knows. Somebody it does not know is
   * skipped as {@code unknown recipient}. Of a source of occasions it is the person alone.
   */
  public static Builder toKnown(SegmentSource source, String tenant, String recipientId) {
    return new Builder(source.find(tenant, recipientId).map(Member::aboutNothing));
  }

  /** What it is about, if it is to be sent once about that. */
  Optional<Occasion> onceAbout() {
    return member.flatMap(Member::occasion).filter(occasion -> idempotencyKey.isEmpty());
  }

  /** Shows no person. */
  @Override
  public String toString() {
    return "SendRequest[" + topic.name() + " over " + channel + "]";
  }

  /** Collects what a message needs. */
  public static final class Builder {

    private Optional<Member> member;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, String> linkMetadata = new LinkedHashMap<>();
    private @Nullable Topic topic;
    private @Nullable String template;
    private ChannelId channel = ChannelId.EMAIL;
    private Optional<String> prompt = Optional.empty();
    private Optional<String> promo = Optional.empty();
    private Optional<Duration> timeToLive = Optional.empty();
    private LinkKind link = LinkKind.BOOKING;
    private Priority priority = Priority.MEDIUM;
    private Optional<Instant> at = Optional.empty();
    private Optional<LocalDateTime> local = Optional.empty();
    private Optional<Instant> notAfter = Optional.empty();
    private Optional<String> idempotencyKey = Optional.empty();
    private Optional<String> businessKey = Optional.empty();
    private int generation;
    private boolean isCounted;
    private String agentType = "engage";
    private String messageType = "single";
    private Conditions conditions = Conditions.usual();

    private Builder(Optional<Member> member) {
      this.member = member;
    }

    /** What it is about; needed. */
    public Builder topic(Topic value) {
      topic = value;
      return this;
    }

    /** The approved template that speaks, or stands in for the generator; needed. */
    public Builder template(String value) {
      template = value;
      return this;
    }

    /**
     * The record whose facts the person comes with, beside those that the engine adds. Then it is
     * sent or enqueued only if template and prompt fit it, in all languages; all that does not is
     * named at once.
     */
    public Builder facts(Class<? extends Record> record) {
      conditions = conditions.withFacts(record);
      return this;
    }

    /** Over which channel; {@link ChannelId#EMAIL} when not said. */
    public Builder channel(ChannelId value) {
      channel = value;
      return this;
    }

    /** The generator's prompt. */
    public Builder prompt(String value) {
      prompt = Optional.of(value);
      return this;
    }

    /** The promotional code; its link works as long as its kind says unless said otherwise. */
    public Builder promo(String code) {
      promo = Optional.of(code);
      return this;
    }

    /** The promotional code and how long the link works. */
    public Builder promo(String code, Duration validFor) {
      promo = Optional.of(code);
      timeToLive = Optional.of(validFor);
      return this;
    }

    /**
     * What its link is for; {@link LinkKind#BOOKING} when not said. It works as long as its kind
     * says, unless {@code promo} or {@link #link(LinkKind, Duration)} says otherwise.
     */
    public Builder link(LinkKind value) {
      link = value;
      return this;
    }

    /** What its link is for and how long it works. */
    public Builder link(LinkKind value, Duration validFor) {
      timeToLive = Optional.of(validFor);
      return link(value);
    }

    /**
     * What the page behind its link is to know besides; it finds it in {@link
     * io.engage.link.LinkClaims#metadata}. Anybody can read it in the link, so no personal data.
     * Ten names at most, each a lower-case letter and up to 31 more, digits or underscores; values
     * of up to 100 characters.
     */
    public Builder linkMetadata(String name, String value) {
      linkMetadata.put(name, value);
      return this;
    }

    private Duration lifetime() {
      return timeToLive.orElse(link.lifetime());
    }

    /** Before or after other messages; {@link Priority#MEDIUM} when not said. */
    public Builder priority(Priority value) {
      priority = value;
      return this;
    }

    /** When it is to go; at once when not said or past. */
    public Builder at(Instant value) {
      at = Optional.of(value);
      return this;
    }

    /**
     * When it is to go by the recipient's own clock. An hour that their zone skips is the first
     * instant after it; of an hour that comes twice it is the first.
     */
    public Builder atLocal(LocalDateTime value) {
      local = Optional.of(value);
      return this;
    }

    /** When it is too late. */
    public Builder notAfter(Instant value) {
      notAfter = Optional.of(value);
      return this;
    }

    /** What makes a second request a repetition, unique within the tenant; up to 320 characters. */
    public Builder idempotencyKey(String value) {
      idempotencyKey = Optional.of(value);
      return this;
    }

    /**
     * What it is about: the occasion's key and version become its business key. Unless it has an
     * idempotency key of its own, it is the one message of its topic and template that the person
     * gets about this, and a campaign over a segment of occasions sends no second one. Whoever asks
     * for it again, for whatever hour, gets the answer of the first.
     */
    public Builder about(Occasion occasion) {
      member = member.map(person -> person.about(occasion));
      return this;
    }

    /** What it is about in the host's own tables: {@code appointment:81}. */
    public Builder businessKey(String value) {
      businessKey = Optional.of(value);
      return this;
    }

    /**
     * What it is about, and which version of that: how often the appointment was changed. A message
     * about an older version than the newest one known is not sent.
     *
     * @param version 1 or more
     */
    public Builder businessKey(String value, int version) {
      generation = version;
      isCounted = true;
      return businessKey(value);
    }

    private Optional<Occasion> occasion() {
      return member.flatMap(Member::occasion);
    }

    private static boolean isPossibleKey(String value) {
      return !value.isBlank() && value.length() <= BusinessKey.LONGEST;
    }

    /** How ledger, links and metrics name sender and message. */
    public Builder labelled(String agent, String message) {
      agentType = agent;
      messageType = message;
      return this;
    }

    /** A note of the host's own; its link does not say it. */
    public Builder metadata(String name, String value) {
      metadata.put(name, value);
      return this;
    }

    /** What becomes of a message at a frequency cap; it is skipped when not said. */
    public Builder atCap(AtCap value) {
      conditions = conditions.withAtCap(value);
      return this;
    }

    /** Caps that hold beside those for all; they tighten, and cannot loosen. */
    public Builder tighterCaps(CapLimit... values) {
      conditions = conditions.withTighter(List.of(values));
      return this;
    }

    /**
     * Over what it goes to people whom the first channel does not reach when it is planned: who
     * have no address there, no consent, a suppression, or no room under a cap with {@link
     * AtCap#nextChannel()}.
     */
    public Builder otherChannels(ChannelId... values) {
      conditions = conditions.withOtherChannels(List.of(values));
      return this;
    }

    /**
     * What guardians get in place of people under age; nobody is written to for them when not said.
     */
    public Builder guardianTemplate(String value) {
      conditions = conditions.withGuardianTemplate(value);
      return this;
    }

    /**
     * Lets the message go although a frequency cap is reached. It counts like any other, and the
     * ledger keeps who decided so and why: let nobody but an administrator get here.
     */
    public Builder bypassCaps(String by, String reason) {
      conditions = conditions.withBypass(new CapBypass(by, reason));
      return this;
    }

    /**
     * The request.
     *
     * @throws io.engage.error.SettingsException with everything that is missing
     */
    public SendRequest build() {
      new Problems()
          .requirePresent(topic, "send.topic", "is missing; say topic(Topic.…)")
          .requirePresent(template, "send.template", "is missing; say template(…)")
          .require(
              Offer.isPossible(lifetime()),
              "send.promo",
              "must be valid for a time, of a year at most")
          .require(
              link != LinkKind.PROMO || promo.isPresent(),
              "send.link",
              "is a promotional one; say promo(…) as well")
          .addAll(LinkMetadata.problems("send.linkMetadata", linkMetadata))
          .require(
              at.isEmpty() || local.isEmpty(), "send.at", "is there twice; say at(…) or atLocal(…)")
          .require(
              businessKey.map(Builder::isPossibleKey).orElse(true),
              "send.businessKey",
              "needs 1 to " + BusinessKey.LONGEST + " characters")
          .require(
              businessKey.isEmpty() || occasion().isEmpty(),
              "send.businessKey",
              "is there twice; say about(…) or businessKey(…)")
          .require(
              !isCounted || generation > 0,
              "send.businessKey",
              "needs a version of 1 or more; add one where yours begin at 0")
          .throwIfAny();
      return new SendRequest(
          member,
          Objects.requireNonNull(topic),
          channel,
          Objects.requireNonNull(template),
          prompt,
          promo,
          lifetime(),
          link,
          linkMetadata,
          priority,
          at,
          local,
          notAfter,
          idempotencyKey,
          businessKey.or(() -> occasion().map(Occasion::key)),
          occasion().map(Occasion::version).orElse(generation),
          agentType,
          messageType,
          metadata,
          conditions);
    }
  }
}
