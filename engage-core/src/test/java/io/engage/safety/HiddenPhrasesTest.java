package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S27: a phrase is found however it is hidden, and innocent words are left alone")
class HiddenPhrasesTest {

  private final SafetyFilter filter =
      SafetyFilters.bannedPhrases(
          PhraseList.of(
              "fuck",
              "ass",
              "sex",
              "shit",
              "whore",
              "kill you",
              "claim your prize",
              "anus",
              "hell",
              "খানকি",
              "শালা",
              "নটি",
              "ধোন",
              "হারামি",
              "কুত্তার বাচ্চা",
              "গাড়ল",
              "আপনার পিন দিন"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FuCk",
        "ｆｕｃｋ",
        "𝐟𝐮𝐜𝐤",
        "𝔣𝔲𝔠𝔨",
        "ⓕⓤⓒⓚ",
        "🅵🆄🅲🅺",
        "ғᴜᴄᴋ",
        "fuсk",
        "ѕhіt",
        "f\u200Bu\u200Cc\u200Dk",
        "f\u00ADu\u2060c\uFEFFk",
        "f\uDB40\uDC41uck",
        "f\u0336u\u0336c\u0336k\u0336",
        "fúçk",
        "f.u.c.k",
        "f u c k",
        "f - u - c - k",
        "f_u_c_k",
        "f😀u😀c😀k",
        "fu-ck",
        "f\nu\nc\nk",
        "f*ck",
        "sh*t",
        "f**k",
        "F#CK",
        "wh**e",
        "fuuuuck",
        "ffuucckk",
        "sh1t",
        "5h1t",
        "sh!t",
        "$hit",
        "@ss",
        "a$$",
        "s3x",
        "a s s",
        "assss",
        "shIt",
        "wh0re",
        "&#102;uck",
        "f&#x75;ck",
        "f&amp;#117;ck",
        "f&shy;uck",
        "\u202Ekcuf\u202C",
        "kiiill you",
        "k1ll y0u",
        "kill  \n you",
        "claimyourprize",
        "c l a i m y o u r p r i z e",
        "c.l.a.i.m your p-r-i-z-e",
        "clаim yоur рrize",
        "fu/ck",
        "fu\u2013ck",
        "fu\u2014ck",
        "fu\u2019ck",
        "fu'ck",
        "f(u)ck",
        "fu:ck",
        "f[u]ck",
        "fu\"ck",
        "wh\\ore",
        "f\u00B5ck",
        "f\u03BCck",
        "fvck",
        "f\u028Ack",
        "fuc\u0138",
        "fu\u2184k",
        "\u025Fuck",
        "\u15B4\u144C\u1455K",
        "w\u157Core"
      })
  void inEnglish(String hidden) {
    assertThat(found("Well, " + hidden + " there")).isNotEmpty();
    assertThat(found(hidden)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "খা\u200Cন\u200Dকি",
        "খা ন কি",
        "খা-ন-কি",
        "খ া ন ক ি",
        "খা.ন.কি",
        "খানকী",
        "খানকিইইই",
        "খানকিিিি",
        "খানননকি",
        "খাণকি",
        "সালা",
        "ষালা",
        "শা🙂লা",
        "শাাাালা",
        "কুত্\u200Cতার বাচ্চা",
        "কুত্তার\nবাচ্চা",
        "কু ত্তা র বা চ্চা",
        "গাড\u09BCল",
        "গাড\u200C\u09BCল",
        "হারামী",
        "হারামিইই",
        "আপনার পিন  দিন",
        "আপণার পীন দীন",
        "খান:কি",
        "খান/কি",
        "খা(ন)কি",
        "খাঁনকি",
        "খানকিঁ",
        "খ্ানকি",
        "খানক্ি",
        "হাঁরামি",
        "হাৱামি"
      })
  void inBengali(String hidden) {
    assertThat(found("তুমি " + hidden + "।")).isNotEmpty();
    assertThat(found(hidden)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our class assesses Scunthorpe's passengers in Sussex and Essex",
        "It is good to be as small as needed; shitake is misspelt",
        "As so often, as she said, he'll be there and who're you",
        "Who regrets a push it may hit? Pass it on",
        "5*4 is 20, a*b is b*a, f*c*k*n is a formula and *shut* is bold",
        "Un**real** push*t, cash*t, f***k, #uck, fuc*, room#5, f* ck, f*x, s*x, a*s",
        "Give an us-based team a shell and hello",
        "A. S. S. Rahman lives at A55, room 455, from 5 to 9",
        "Skill you have; skills your prize",
        "Bass sounds; a bus stop; the mass should; is hit",
        "Push/it, who're you, who\u2019re they; 5 \u00B5m; s(he) or he/she; an us/them view;"
            + " is:hit",
        "Value, luck, vice versa, shove it",
        "১০০ টাকা ৫০% ছাড়, ০১ জানুয়ারি",
        "আপনি ভাত খান কি? আপনি খান, কি খবর",
        "ভাত খান।কি খবর, ভাত খান,কি খবর, ভাত খান!কি খবর",
        "খাঁন কি, নঁটি, ধোঁন",
        "ন'টি মেয়ে, ন’টি ছেলে",
        "তিনটি মেয়ে, পরিপাটি; ১৭ নটিক্যাল মাইল; ধোনি; সাধোন",
        "মশালা দোকানে শালার্ক, পাঠশালা, কর্মশালা",
        "আম্মা আব্বা, উচ্ছ্বাস, শশুর, ননী",
        "সালাম, সালাদ, সাল"
      })
  void innocentWordsPass(String innocent) {
    assertThat(found(innocent)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Oh f.u.c.k it,f.u.c.k",
    "Oh &#102;uck it,&#102;uck",
    "তুমি খা ন কি বটে,খা ন কি",
    "𝐟𝐮𝐜𝐤 off,𝐟𝐮𝐜𝐤",
    "so fuuuck,fuuuck",
    "x \u202Ekcuf\u202C,kcuf"
  })
  void theFindingQuotesTheOriginal(String text, String words) {
    List<Finding> findings = found(text);

    assertThat(findings).extracting(Finding::words).containsExactly(words);
    Finding finding = findings.get(0);
    assertThat(finding.part()).isEqualTo("body");
    assertThat(text.substring(finding.start(), finding.end())).isEqualTo(words);
  }

  @Test
  void anOpenPhraseGoesOnToTheEndOfTheWord() {
    SafetyFilter open = SafetyFilters.bannedPhrases(PhraseList.of("শালা*", "fuck*"));

    assertThat(found(open, "শালাদের কথা")).extracting(Finding::words).containsExactly("শালাদের");
    assertThat(found(open, "What a fucking day"))
        .extracting(Finding::words)
        .containsExactly("fucking");
    assertThat(found(open, "What a f*cking day"))
        .extracting(Finding::words)
        .containsExactly("f*cking");
    assertThat(found(open, "সালাম ও সালাদ")).isEmpty();
    assertThat(found(open, "পাঠশালায়")).isEmpty();
  }

  private List<Finding> found(String text) {
    return found(filter, text);
  }

  private static List<Finding> found(SafetyFilter filter, String text) {
    ScreenedText screened =
        new ScreenedText(
            MessageContent.of("Subject", text), Locale.ENGLISH, ChannelId.EMAIL, Map.of());
    return filter.check(screened) instanceof SafetyVerdict.Blocked blocked
        ? blocked.findings()
        : List.of();
  }
}
