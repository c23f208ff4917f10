package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import org.junit.jupiter.api.Test;

class PhraseFileTest {

  @Test
  void aByteOrderMarkIsNoPhrase() {
    assertThat(PhraseFile.parse("house", "\uFEFF[pressure low]\nhurry\n").phrases())
        .containsExactly(new Phrase("hurry", "pressure", Severity.LOW));
    assertThat(PhraseFile.parse("house", "\uFEFFversion: 7\nhurry\n").version()).isEqualTo("7");
  }

  @Test
  void everyLineThatIsWrongIsToldOf() {
    assertThatThrownBy(() -> PhraseFile.parse("house", "[scam hihg]\n!!!\nhurry\n***\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("phrases.house.line-1")
        .hasMessageContaining("phrases.house.line-2")
        .hasMessageContaining("phrases.house.line-4")
        .hasMessageContaining("letter or a digit");
  }
}
