package io.engage.examples.tutormax;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.examples.mails.ShippedMailsRules;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TutorMaxMailsTest extends ShippedMailsRules {

  TutorMaxMailsTest() {
    super(TutorMaxMails.mails());
  }

  @ParameterizedTest
  @CsvSource({"en, 62 hours 30 minutes", "bn, ৬২ ঘণ্টা ৩০ মিনিট"})
  void aMonthOfLessonsIsNoNumberOfDays(Locale locale, String hours) {
    MessageContent month =
        TutorMaxSamples.in(locale).stream()
            .filter(sample -> sample.template().equals("monthly-summary"))
            .map(sample -> TutorMaxMails.mails().full(sample, locale))
            .findFirst()
            .orElseThrow();

    assertThat(month.details()).extracting(MessageContent.Detail::value).contains(hours);
    assertThat(month.shortBody().orElseThrow()).contains(hours);
  }
}
