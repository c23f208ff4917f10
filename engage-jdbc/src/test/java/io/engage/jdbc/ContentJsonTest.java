package io.engage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.content.MessageContent;
import io.engage.content.MessageContent.Detail;
import io.engage.content.MessageContent.Reference;
import io.engage.message.GivenFacts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words and facts in their columns (G9). */
class ContentJsonTest {

  @Test
  void everyPartComesBackAsItWas() {
    MessageContent content =
        new MessageContent(
            "subject",
            "body \"with\" {{braces}}",
            Optional.of("heading"),
            Optional.of("action"),
            Optional.of("highlight"),
            Optional.of("notice"),
            List.of(new Detail("সময়", "৩:০০"), new Detail("a\"b", "[c]")),
            List.of(new Reference("Help", URI.create("https://x.example/?a=b&c=d"))),
            Optional.of("title"),
            Optional.of("short"));

    assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
    MessageContent bare = MessageContent.of("s", "b");
    assertThat(ContentJson.write(bare)).isEqualTo("{\"body\":\"b\",\"subject\":\"s\"}");
    assertThat(ContentJson.read(ContentJson.write(bare))).isEqualTo(bare);
  }

  @Test
  void rowsThatAreNoPairsAreUnreadable() {
    for (String rows : List.of("[[\"a\"]]", "{", "[1]", "[[\"a\",\"b\",\"c\"]]")) {
      String json = Json.write(Map.of("details", rows));
      assertThatThrownBy(() -> ContentJson.read(json)).isInstanceOf(UnreadableRowException.class);
    }
  }

  @Test
  void factsKeepWhatTheyAreAndOlderRowsAreWrittenAlready() {
    GivenFacts typed =
        new GivenFacts(Map.of("at", "2026-11-21T09:00:00Z"), Optional.of("at: datetime"));
    GivenFacts texts = new GivenFacts(Map.of("name", "Rina"), Optional.of(""));

    assertThat(FactsJson.read(FactsJson.write(typed))).isEqualTo(typed);
    assertThat(FactsJson.read(FactsJson.write(texts))).isEqualTo(texts);
    assertThat(FactsJson.read("{\"name\":\"Rina\"}"))
        .isEqualTo(GivenFacts.asWritten(Map.of("name", "Rina")));
  }
}
