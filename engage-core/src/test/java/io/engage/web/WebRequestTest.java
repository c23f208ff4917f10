package io.engage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebRequestTest {

  @Test
  void aHeaderIsFoundInAnyCase() {
    WebRequest request = new WebRequest("post", "", Map.of("content-TYPE", List.of("a", "b")), "");

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.header("Content-Type")).contains("a");
    assertThat(request.header("Accept")).isEmpty();
  }

  @Test
  void twoSpellingsOfAHeaderAreOneHeaderWithTheValuesOfBoth() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("X-Signature", List.of("one"));
    headers.put("x-signature", List.of("two"));

    assertThat(new WebRequest("POST", "", headers, "").headers().get("X-SIGNATURE"))
        .containsExactly("one", "two");
  }
}
