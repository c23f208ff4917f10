package io.engage.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.engage.error.Problems;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a tenant's policy from JSON and tells everything that is wrong with it at once. */
final class TenantPolicyReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Problems problems = new Problems();

  private TenantPolicyReader() {}

  static TenantPolicy read(String json) {
    TenantPolicyReader reader = new TenantPolicyReader();
    Optional<TenantPolicy> policy = reader.parse(json).flatMap(reader::policy);
    reader.problems.throwIfAny();
    return policy.orElseThrow();
  }

  private Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(JSON.readTree(json)).filter(this::isObject);
    } catch (JsonProcessingException e) {
      problems.add("policy", "is no JSON: " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private boolean isObject(JsonNode node) {
    problems.require(node.isObject(), "policy", "must be a JSON object");
    return node.isObject();
  }

  private Optional<TenantPolicy> policy(JsonNode node) {
    Fields root = fields("policy", node);
    Optional<ZoneId> zone = root.parsed("zone", ZoneId::of, "a zone such as Asia/Dhaka");
    Optional<List<CapLimit>> caps = root.list("caps", this::cap);
    Optional<List<WindowRule>> windows = root.list("windows", this::window);
    Map<String, Boolean> topics = new HashMap<>();
    root.members("topics", (name, value) -> topic(topics, name, value));
    Map<Flag, Integer> flags = new EnumMap<>(Flag.class);
    root.members("flags", (name, value) -> flag(flags, name, value));
    root.refuseOthers();
    return whole(zone, caps, windows, topics, flags);
  }

  /** Only when every part can be read is there a whole to check. */
  private Optional<TenantPolicy> whole(
      Optional<ZoneId> zone,
      Optional<List<CapLimit>> caps,
      Optional<List<WindowRule>> windows,
      Map<String, Boolean> topics,
      Map<Flag, Integer> flags) {
    return problems.found().isEmpty()
        ? Optional.of(
            new TenantPolicy(
                zone,
                caps.map(FrequencyCaps::new),
                windows.map(SendWindows::new),
                topics,
                new Flags(flags)))
        : Optional.empty();
  }

  private Optional<CapLimit> cap(String path, JsonNode node) {
    Fields fields = fields(path, node);
    Optional<String> name = fields.required("name", text -> text, "a name");
    Optional<Role> role = fields.parsed("role", Role::new, "a role such as customer");
    Optional<Set<Purpose>> purposes = fields.constants("purposes", Purpose.class);
    Optional<ChannelId> channel =
        fields.parsed("channel", ChannelId::of, "a channel such as email");
    Optional<Integer> max = fields.number("max");
    max.ifPresent(
        value ->
            problems.require(
                value >= 1, path + ".max", "must be 1 or more; for no limit leave the cap out"));
    Optional<Duration> window =
        fields.required("window", Duration::parse, "a duration such as PT24H");
    Optional<CapLimit.Span> span =
        fields.parsed(
            "span", text -> Fields.constant(CapLimit.Span.class, text), "rolling or calendar-days");
    fields.refuseOthers();
    return fields.made(
        () ->
            new CapLimit(
                name.orElseThrow(),
                role.orElse(Role.CUSTOMER),
                purposes.orElse(Set.of(Purpose.PROMOTIONAL)),
                channel,
                max.orElseThrow(),
                window.orElseThrow(),
                span.orElse(CapLimit.Span.ROLLING)));
  }

  private Optional<WindowRule> window(String path, JsonNode node) {
    Fields fields = fields(path, node);
    Optional<String> name = fields.required("name", text -> text, "a name");
    Optional<Set<Purpose>> purposes = fields.constants("purposes", Purpose.class);
    Optional<String> topic = fields.parsed("topic", text -> text, "a topic");
    Optional<ChannelId> channel =
        fields.parsed("channel", ChannelId::of, "a channel such as email");
    Optional<LocalTime> opens = fields.parsed("opens", LocalTime::parse, "a time such as 09:00");
    Optional<LocalTime> closes = fields.parsed("closes", LocalTime::parse, "a time such as 18:00");
    problems.require(
        opens.isPresent() == closes.isPresent(), path, "needs both opens and closes, or neither");
    Optional<Set<DayOfWeek>> days = fields.constants("days", DayOfWeek.class);
    problems.require(
        days.isEmpty() || opens.isPresent(), path + ".days", "go with opens and closes");
    Optional<WindowRule.Outside> outside =
        fields.parsed(
            "outside", text -> Fields.constant(WindowRule.Outside.class, text), "defer or skip");
    fields.refuseOthers();
    return fields.made(
        () ->
            new WindowRule(
                name.orElseThrow(),
                purposes.orElse(Set.of(Purpose.PROMOTIONAL)),
                topic,
                channel,
                opens.map(
                    from ->
                        new SendWindow(
                            from,
                            closes.orElseThrow(),
                            days.orElse(EnumSet.allOf(DayOfWeek.class)))),
                outside.orElse(WindowRule.Outside.DEFER)));
  }

  private void topic(Map<String, Boolean> topics, String name, JsonNode value) {
    problems.require(value.isBoolean(), "topics." + name, "must be true or false");
    topics.put(name, value.booleanValue());
  }

  private void flag(Map<Flag, Integer> flags, String name, JsonNode value) {
    String path = "flags." + name;
    Optional<Flag> flag = Flag.find(name);
    boolean possible = value.isInt() && value.intValue() >= 0 && value.intValue() <= 100;
    problems
        .require(flag.isPresent(), path, "is no flag; there are " + Fields.labels(Flag.class))
        .require(possible, path, "must be a share from 0, off, to 100, on");
    if (flag.isPresent() && possible) {
      flags.put(flag.get(), value.intValue());
    }
  }

  private Fields fields(String path, JsonNode node) {
    return new Fields(problems, path, node);
  }
}
