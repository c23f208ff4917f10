package io.engage.examples.sheba;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.engage.content.TemplateCheck;
import io.engage.examples.mails.ShippedMailsRules;
import org.junit.jupiter.api.Test;

class ShebaMailsTest extends ShippedMailsRules {

  ShebaMailsTest() {
    super(ShebaMails.mails());
  }

  @Test
  void thePromptsFitTheSameRecords() {
    TemplateCheck check = TemplateCheck.of(ShebaMails.templates()).and(ShebaMails.prompts());

    assertThatCode(
            () -> {
              check.promptAgainst("smartengage", ShebaFacts.Reminder.class);
              check.promptAgainst("coachnova", ShebaFacts.Coaching.class);
            })
        .doesNotThrowAnyException();
  }
}
