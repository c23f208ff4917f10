package io.engage.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @Test
  void twoSpellingsOfAMailAddressHaveOneIdentity() {
    assertThat(Address.email(" Rina@Example.COM ").identity())
        .isEqualTo(Address.email("rina@example.com").identity());
  }

  @Test
  void theEnvelopeKeepsTheSpelling() {
    assertThat(Address.email("Rina@Example.com").value()).isEqualTo("Rina@Example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rina", "@example.com", "rina@", "ri na@example.com"})
  void whatIsNoMailAddressIsRefused(String text) {
    assertThatThrownBy(() -> Address.email(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01712345678", "+0171234567", "+880 1712345678", "+88017"})
  void whatIsNoE164NumberIsRefused(String text) {
    assertThatThrownBy(() -> Address.phone(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.c\r\nBcc: x@y.z", "a@b.c\nx", "a\u0000@b.c", "a\u0085@b.c", "a\u2028@b.c"})
  @DisplayName("S1: an address with a control character is refused")
  void controlCharactersAreRefused(String text) {
    assertThatThrownBy(() -> Address.email(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("S18: an address is masked when it is shown")
  void anAddressIsMasked() {
    Address mail = Address.email("rina.begum@example.com");
    Address phone = Address.phone("+8801712345678");

    assertThat(mail.toString()).isEqualTo("email:***@example.com");
    assertThat(phone.toString()).isEqualTo("phone:***");
    assertThat(CapKey.address("default", mail).toString()).doesNotContain("rina");
  }

  @Test
  @DisplayName("S18: a refusal does not repeat the address")
  void aRefusalDoesNotRepeatTheAddress() {
    assertThatThrownBy(() -> Address.phone("01799999999")).hasMessageNotContaining("01799999999");
  }
}
