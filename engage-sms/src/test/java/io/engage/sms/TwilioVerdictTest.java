package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.message.ChannelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TwilioVerdictTest {

  @ParameterizedTest
  @CsvFileSource(resources = "codes.csv", numLinesToSkip = 1)
  void everyCodeMeansWhatTheTableSays(int code, TwilioVerdict sms, TwilioVerdict whatsapp) {
    assertThat(TwilioVerdict.of(ChannelId.SMS, code)).isEqualTo(sms);
    assertThat(TwilioVerdict.of(ChannelId.WHATSAPP, code)).isEqualTo(whatsapp);
    assertThat(TwilioVerdict.of(ChannelId.of("rcs"), code)).isEqualTo(whatsapp);
  }

  @Test
  void aCodeThatIsNotKnownBlamesTheMessageAlone() {
    for (int code : new int[] {0, 1, 20000, 21999, 30999, 62999, 63999, 64000, Integer.MAX_VALUE}) {
      assertThat(TwilioVerdict.of(ChannelId.SMS, code)).isEqualTo(TwilioVerdict.REFUSED_MESSAGE);
    }
  }
}
