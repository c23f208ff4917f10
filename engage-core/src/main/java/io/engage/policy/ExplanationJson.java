package io.engage.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An explanation for programs. */
final class ExplanationJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ExplanationJson() {}

  static String write(Explanation explanation) {
    ObjectNode root = JSON.createObjectNode();
    root.put("allowed", explanation.allowed());
    root.put("next_instant", text(explanation.nextInstant()));
    root.put("at", explanation.at().toString());
    subject(root, explanation.subject());
    ArrayNode gates = root.putArray("gates");
    explanation.gates().forEach(gate -> gate(gates.addObject(), gate));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }

  private static void subject(ObjectNode node, Explanation.Subject subject) {
    node.put("message", subject.message().map(Object::toString).orElse(null));
    node.put("state", subject.state().map(state -> state.label()).orElse(null));
    node.put("history", subject.history().orElse(null));
    node.put("tenant", subject.to().tenant());
    node.put("customer", subject.to().recipientId());
    node.put("role", subject.to().role().name());
    node.put("channel", subject.to().channel().value());
    node.put("topic", subject.topic().name());
    node.put("purpose", subject.topic().purpose().name().toLowerCase(Locale.ROOT));
    node.put("zone", subject.to().zone().getId());
  }

  private static void gate(ObjectNode node, GateReport gate) {
    node.put("gate", gate.gate());
    node.put("verdict", gate.verdict().label());
    node.put("rule", gate.rule().orElse(null));
    node.put("reason", gate.reason().orElse(null));
    ObjectNode saw = node.putObject("saw");
    new TreeMap<>(gate.saw()).forEach(saw::put);
    node.put("until", text(gate.until()));
  }

  private static @Nullable String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }
}
