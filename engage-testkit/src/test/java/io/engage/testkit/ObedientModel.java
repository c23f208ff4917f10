package io.engage.testkit;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A model without a will of its own: whatever stands in the data about a customer it takes for an
 * instruction and follows. Told to write EVERYTHING, it writes all that it was told.
 */
final class ObedientModel implements MessageGenerator {

  private static final String WRITE = "write: ";

  @Override
  public GeneratedText generate(GenerationRequest request) {
    TreeMap<String, String> facts = new TreeMap<>(request.facts());
    Optional<String> order = facts.values().stream().filter(v -> v.contains(WRITE)).findFirst();
    String body =
        order
            .map(fact -> fact.substring(fact.indexOf(WRITE) + WRITE.length()))
            .map(text -> text.replace("EVERYTHING", facts + " " + request))
            .orElse("Dear {{name}}, your {{service}} is due again.");
    return GeneratedText.of(MessageContent.of("For you", body), "obedient");
  }
}
