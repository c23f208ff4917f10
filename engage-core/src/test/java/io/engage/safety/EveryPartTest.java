package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.content.MessageContent.Detail;
import io.engage.content.MessageContent.Reference;
import io.engage.message.ChannelId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever part of the words holds it, it is found. */
class EveryPartTest {

  private static final String BAD = "evil.com has banned things";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject",
        "heading",
        "body",
        "details[0] label",
        "details[1]",
        "highlight",
        "action",
        "references[0]",
        "notice",
        "shortTitle",
        "shortBody"
      })
  void whatIsBadInAPartIsFoundThere(String place) {
    for (SafetyFilter filter :
        List.of(
            SafetyFilters.links(Set.of()),
            SafetyFilters.bannedPhrases(PhraseList.of("banned things")))) {
      SafetyVerdict verdict = Screening.by(filter).verdict(badAt(place));

      assertThat(verdict)
          .isInstanceOfSatisfying(
              SafetyVerdict.Blocked.class,
              blocked ->
                  assertThat(blocked.findings())
                      .extracting(Finding::part)
                      .containsExactly(place.replace(" label", "")));
    }
  }

  @Test
  void everyComponentOfTheWordsIsAPart() {
    assertThat(badAt("").parts())
        .extracting(MessageContent.Part::name)
        .containsExactly(
            "subject",
            "heading",
            "body",
            "details[0]",
            "details[1]",
            "highlight",
            "action",
            "references[0]",
            "notice",
            "shortTitle",
            "shortBody");
    assertThat(MessageContent.class.getRecordComponents()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms", "whatsapp", "push", "wallet"})
  void ofWordsWithAShortFormThatOneIsMeasuredWhereItIsSent(String channel) {
    Screening ten = Screening.by(SafetyFilters.length(10, 20));
    Screening small = ten.over(ChannelId.of(channel));

    assertThat(small.verdict(inShort("x".repeat(50), "twelve chars"))).isEqualTo(allowed());
    assertThat(small.verdict(inShort("twelve chars", "x".repeat(50)))).isNotEqualTo(allowed());
    assertThat(small.verdict("x".repeat(50))).isNotEqualTo(allowed());
    assertThat(ten.verdict(inShort("twelve chars", "x".repeat(50)))).isEqualTo(allowed());
  }

  private static SafetyVerdict allowed() {
    return SafetyVerdict.allowed();
  }

  private static MessageContent inShort(String body, String shortBody) {
    MessageContent content = MessageContent.of("s", body);
    return new MessageContent(
        "s",
        body,
        content.heading(),
        content.action(),
        content.highlight(),
        content.notice(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(shortBody));
  }

  private static MessageContent badAt(String place) {
    return new MessageContent(
        at("subject", place),
        at("body", place),
        Optional.of(at("heading", place)),
        Optional.of(at("action", place)),
        Optional.of(at("highlight", place)),
        Optional.of(at("notice", place)),
        List.of(
            new Detail(at("details[0] label", place), "fine"),
            new Detail("Fine", at("details[1]", place))),
        List.of(new Reference(at("references[0]", place), URI.create("https://sheba.xyz"))),
        Optional.of(at("shortTitle", place)),
        Optional.of(at("shortBody", place)));
  }

  private static String at(String part, String place) {
    return part.equals(place) ? BAD : "fine words";
  }
}
