package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F6: a server that floods us")
class BoundedInputTest {

  private static final int MOST = 1 << 20;

  @Test
  void allThatFitsIsReadAsItIs() throws IOException {
    byte[] said = new byte[MOST];
    said[0] = (byte) 0xff;
    said[MOST - 1] = 'x';
    try (BoundedInput in = new BoundedInput(new ByteArrayInputStream(said))) {
      assertThat(in.read()).isEqualTo(0xff);
      assertThat(in.readAllBytes()).hasSize(MOST - 1).endsWith('x');
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void oneByteMoreIsTooMuch() throws IOException {
    try (BoundedInput in = new BoundedInput(new ByteArrayInputStream(new byte[MOST + 1]))) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }
}
