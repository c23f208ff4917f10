package io.engage.jdbc.faults;

import io.engage.content.GeneratedText;
import io.engage.content.GenerationRequest;
import io.engage.content.MessageContent;
import io.engage.content.MessageGenerator;
import io.engage.jdbc.faults.CrashPoint.Moment;
import java.util.UUID;

/** Never writes the same words twice, so that words that were written anew would be noticed. */
final class Muse implements MessageGenerator {

  private final Trap trap;

  Muse(Trap trap) {
    this.trap = trap;
  }

  @Override
  public GeneratedText generate(GenerationRequest request) {
    trap.passed("generate", Moment.BEFORE);
    return GeneratedText.of(
        MessageContent.of("A thought", "What came to mind today: " + UUID.randomUUID()), "muse");
  }
}
