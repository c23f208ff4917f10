package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.engage.content.MessageContent;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, dates and hours only as given (C3). */
class DatesTest {

  private static final int HOSTILE = 100_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Screening dates = Screening.by(SafetyFilters.dates()).generated();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We come on 25 November. | date | 25 November",
        "We come on the 25th of November 2026, in the morning. | date | 25th of November 2026",
        "We come on November 25. | date | November 25",
        "We come on November 25th, 2026. | date | November 25th, 2026",
        "We come on Nov. 25 again. | date | Nov. 25",
        "We come on 25-Nov-2026. | date | 25-Nov-2026",
        "We come on the fifth of May. | date | fifth of May",
        "We come on May 5. | date | May 5",
        "We come on 5 March. | date | 5 March",
        "New prices since November 2026. | date | November 2026",
        "We come by the 25th, as always. | date | 25th",
        "We come on 25/11/2026. | date | 25/11/2026",
        "We come on ২৫/১১/২৬. | date | ২৫/১১/২৬",
        "We come on 2026-11-25. | date | 2026-11-25",
        "We come on 25.11.2026. | date | 25.11.2026",
        "We come on 25/11 again. | date | 25/11",
        "২৫ নভেম্বর আমরা আসব | date | ২৫ নভেম্বর",
        "২৫শে নভেম্বরে আমরা আসব | date | ২৫শে নভেম্বরে",
        "২৫ নভেম্বর, ২০২৬ আমরা আসব | date | ২৫ নভেম্বর, ২০২৬",
        "নভেম্বরের ২৫ তারিখে আমরা আসব | date | নভেম্বরের ২৫ তারিখ",
        "পঁচিশে ডিসেম্বর আমরা আসব | date | পঁচিশে ডিসেম্বর",
        "৫ মে আমরা আসব | date | ৫ মে",
        "২৫ তারিখে আমরা আসব | date | ২৫ তারিখ",
        "১৫ আষাঢ় আমরা আসব | date | ১৫ আষাঢ়",
        "২০২৬ সালের নভেম্বরে আমরা আসব | date | ২০২৬ সালের নভেম্বরে",
        "We come on 25-Nov-26. | date | 25-Nov-26",
        "We come on 25 Nov '26. | date | 25 Nov '26",
        "We come on the 3rd and 10th of May. | date | 3rd and 10th of May",
        "We come on 3, 10 and 17 May. | date | 3, 10 and 17 May",
        "Your exam is due by 25/11. | date | 25/11",
        "Your class is for 11/25. | date | 11/25",
        "We come on 25.11.26. | date | 25.11.26",
        "We come on the 25th this month. | date | 25th",
        "We come on the twenty-fifth. | date | twenty-fifth",
        "We come on march 3 at home. | date | march 3",
        "We come on 3 march at home. | date | 3 march",
        "পহেলা ডিসেম্বর আমরা আসব | date | পহেলা ডিসেম্বর",
        "পয়লা ডিসেম্বর আমরা আসব | date | পয়লা ডিসেম্বর",
        "পঁচিশ তারিখে আমরা আসব | date | পঁচিশ তারিখ",
        "৫-ই ডিসেম্বর আমরা আসব | date | ৫-ই ডিসেম্বর",
        "২৫/১১-এ আমরা আসব | date | ২৫/১১",
        "২৫-১১-২৬ তারিখে আমরা আসব | date | ২৫-১১-২৬",
        "২৫.১১.২৬ তারিখে আমরা আসব | date | ২৫.১১.২৬",
      })
  void aDateThatNobodyGaveIsFound(String body, String category, String words) {
    isFound(body, category, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We come on Sunday. | weekday | Sunday",
        "we clean every friday | weekday | friday",
        "Open Mon-Fri for you | weekday | Mon & Fri",
        "We come on Thu again | weekday | Thu",
        "আগামী রবিবার আমরা আসব | weekday | রবিবার",
        "রোববারে আমরা আসব | weekday | রোববার",
        "শুক্র বা শনি বার আমরা আসি | weekday | শুক্র & শনি বার",
        "Come Mon or Tue for it | weekday | Mon & Tue",
        "Come on Mon, Wed and Fri | weekday | Mon & Wed & Fri",
        "See you Sat! | weekday | Sat",
        "সোম থেকে শুক্র আমরা আসি | weekday | সোম & শুক্র",
        "রবি-বৃহস্পতি আমরা আসি | weekday | রবি & বৃহস্পতি",
        "রবিবার-সোমবার আমরা আসি | weekday | রবিবার & সোমবার",
      })
  void aWeekdayThatNobodyGaveIsFound(String body, String category, String words) {
    isFound(body, category, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We come tomorrow at 5 pm. | hour | 5 pm",
        "We come at 5:30 p.m. today | hour | 5:30 p.m.",
        "We come at 5.30PM today | hour | 5.30PM",
        "We come from 5-7 pm today | hour | 5-7 pm",
        "We come at five pm today | hour | five pm",
        "We come at 17:30 today | hour | 17:30",
        "We come at ৫:৩০ today | hour | ৫:৩০",
        "We come at 5 o'clock | hour | 5 o'clock",
        "We come at half past five | hour | half past five",
        "We come tomorrow at 5. | hour | tomorrow at 5",
        "We come at 5 tomorrow | hour | at 5 tomorrow",
        "We come at noon | hour | at noon",
        "We come by 12:00 noon | hour | 12:00 noon",
        "We come at 12:00 noon | hour | 12:00 noon",
        "We arrive between 5 and 7 tomorrow | hour | between 5 and 7 tomorrow",
        "We arrive between 5 and 7 in the evening | hour | between 5 and 7 in the evening",
        "We come from 5 to 7 tomorrow | hour | from 5 to 7 tomorrow",
        "We come by 5 tomorrow | hour | by 5 tomorrow",
        "We come around 5 tomorrow | hour | around 5 tomorrow",
        "We come tomorrow between 5 and 7. | hour | tomorrow between 5 and 7",
        "We come tomorrow evening at seven. | hour | tomorrow evening at seven",
        "We come at 5.30 tomorrow | hour | at 5.30 tomorrow",
        "We come at 17.30. | hour | at 17.30",
        "We come at five thirty tomorrow | hour | at five thirty tomorrow",
        "We come at five thirty. | hour | at five thirty",
        "Your class starts at 5. | hour | at 5",
        "We come at ten past five. | hour | at ten past five",
        "We come at ten to five. | hour | at ten to five",
        "বিকাল ৫টায় আমরা আসব | hour | বিকাল ৫টায়",
        "বিকেল পাঁচটায় আমরা আসব | hour | বিকেল পাঁচটায়",
        "সকালে ১০টার দিকে আমরা আসব | hour | সকালে ১০টার",
        "সন্ধ্যা সাড়ে ছয়টায় আমরা আসব | hour | সন্ধ্যা সাড়ে ছয়টায়",
        "বিকাল ৫ঃ৩০ মিনিটে আমরা আসব | hour | বিকাল ৫ঃ৩০",
        "রাত ৮:৩০ এর আগে আমরা আসব | hour | রাত ৮:৩০",
        "৫টা ৩০ মিনিটে আমরা আসব | hour | ৫টা ৩০ মিনিটে",
        "কাল ৫টায় আমরা আসব | hour | ৫টায়",
        "আগামীকাল ১০টার মধ্যে আমরা আসব | hour | ১০টার",
        "৯টা থেকে আমরা থাকি | hour | ৯টা",
        "৯টা থেকে ৫টা আমরা থাকি | hour | ৯টা থেকে ৫টা",
        "সকাল ১০-১২টা আমরা থাকি | hour | সকাল ১০-১২টা",
        "সকাল ১০ ঘটিকায় আমরা আসব | hour | সকাল ১০ ঘটিকায়",
        "পৌনে ছয়টা বাজে | hour | পৌনে ছয়টা",
        "আমরা ৫টার মধ্যে আপনার বাসায় পৌঁছে যাব | hour | ৫টার",
        "আমরা ৫-৭টার মধ্যে আসব | hour | ৫-৭টার",
        "কাল একটায় আমরা আসব | hour | একটায়",
        "কাল ১টায় আমরা আসব | hour | ১টায়",
        "কাল ৫টায় ২টি ক্লাস আছে | hour | ৫টায়",
        "ক্লাস আগামীকাল ৫টা। | hour | ৫টা",
        "বিকেল ৫.৩০ মিনিটে আমরা আসব | hour | বিকেল ৫.৩০",
        "বিকেল ৫.৩০-এ আমরা আসব | hour | বিকেল ৫.৩০",
        "রাত ন'টায় আমরা আসব | hour | রাত ন'টায়",
        "৫ পিএম এ আমরা আসব | hour | ৫ পিএম",
      })
  void anHourThatNobodyGaveIsFound(String body, String category, String words) {
    isFound(body, category, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Today, tomorrow, this week or at the weekend: whenever it suits you.",
        "Your home may need it in the morning, in winter or next month.",
        "We are there 24/7, for 24 hours a day, on 7 days a week.",
        "It has been 21 days since your last cleaning; the link works for 48 hours.",
        "In 2 hours 30 minutes all is clean.",
        "You may march on. May I help? March ahead, April is a nice name.",
        "In May 20% of homes, in March 15 percent: you may 5 times.",
        "Keep 10-500 characters, version 2.11.3, ratio 16:9, 1/2 of it, 3.5 stars.",
        "Your AC needs a check before the summer of 2027.",
        "The sun sat on the 3rd floor; two of 12, at 5 places, 1.5 am.",
        "Black Friday, Good Friday and Cyber Monday are names.",
        "Good afternoon, and an afternoon off: 5 in the afternoon shift.",
        "I am 5, am I? Call 16516, order 2026-1125, A-25-11-2026-7.",
        "Tk 1,250 or 10.30 Tk, 4x100, 1:1, 5 mayors, 3 decades.",
        "আজ, আগামীকাল, এই সপ্তাহে বা সকালে, যখন আপনার সুবিধা।",
        "আমরা ২৪ ঘণ্টা, সপ্তাহে ৭ দিন আছি; ২১ দিন আগে শেষ কাজ হয়েছিল।",
        "৫টা কাজ, ৩-৫টা কাজ, ১২টি ঘর, সকালে একটা চা, তিনটা থেকে একটা, এই একটায় আপনার ভালো লাগবে।",
        "৫ টাকা, ৫টাকা, মার্চ মাসে ২০% ছাড়, ৫ মেয়ে, ১০ মেয়ের মা।",
        "একবার, বারবার, বহুবার; মঙ্গল হোক, রবি ঠাকুর, শনি গ্রহ।",
        "জানুয়ারিতে শীত, জুনে বৃষ্টি; পহেলা বৈশাখের শুভেচ্ছা।",
        "রবি বারবার একই ভুল করছে, আপনার মঙ্গল বার বার কামনা করি।",
        "রবিবার্তা পত্রিকা; মঙ্গল থেকে বৃহস্পতি অনেক দূরে।",
        "In May 5 students joined; April 5 star rating, June 4 lessons.",
        "Working on 3 may help you; march on 3 times.",
        "You scored 18/20 for 12/15 and by 3/4, version 2.11.26.",
        "You got the twentieth right, on the first try, on the second day.",
        "৮/১০-এ ভালো, ১৮/২০-এ আরও ভালো।",
        "Sun, sea and the Sat nav.",
        "Your streak stands at 5, well done! Your score stays at 8. Your rating is now at 4.5.",
        "Your streak went from 5 to 7 today; you solved about 5 this morning, at 9.5, at 12.",
        "The video is 5:30 minutes long, the ratio is 1:10, done in 5:30, read Surah Baqarah 2:45.",
        "Start at 5, then go on. You meet your goals at 5.",
        "Five to ten questions, ten past papers, 5 to 7 of 12.",
        "আজ ৫টার মধ্যে ৪টা উত্তর সঠিক, ৩টার বেশি প্রশ্ন করুন, ১০টায় ৮টা সঠিক, ২টায় ভুল।",
        "দিনে ৫টা থেকে ১০টা অঙ্ক, ৩টা থেকে ৫টা প্রশ্ন, ৫:৩০ মিনিটের ভিডিও।",
        "গতকাল ৩টা। আজ ৫টা, দারুণ! সকালে ৩.৫০, বাংলায় ৪.৫০।",
      })
  void ordinaryWordsAndNumbersMayGo(String body) {
    assertThat(dates.found(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "November 22, 2026, 3:00 PM | on Sunday, 22 November, at 3 pm",
        "November 22, 2026, 3:00 PM | ২২ নভেম্বর ২০২৬, রবিবার বিকাল ৩টায়",
        "২২ নভেম্বর ২০২৬, বিকাল ৩:০০টা | on Nov 22 at 15:00, or 3:00 pm",
        "2026-11-22 | on 22/11/2026, 11/22/2026, the 22nd, or in November 2026",
        "tomorrow at 3:00 PM | আগামীকাল বিকাল ৩:০০টায়",
        "on Friday at 9:00 AM | শুক্রবার সকাল ৯টায়",
        "শুক্রবার সন্ধ্যা ৭:৩০টায় | Friday, 7.30 p.m.",
        "রাত ১১:৩০টায় | at 11:30 pm or 23:30",
        "দুপুর ১২:০০টা | 12 noon or 12 pm",
        "12:00 noon | at noon, by 12 pm, or দুপুর ১২টায়",
        "tomorrow at 12:00 noon | আগামীকাল দুপুর ১২:০০টায়",
        "রাত ১২:৩০টা | 12:30 am or 00:30",
        "২১ নভেম্বর ২০২৬ দিবাগত রাত ১২:০৫টা | শনিবার দিবাগত রাত ১২:০৫টায়, or 00:05",
        "Nov 22 | the 22nd of November",
        "from 9 am to 5 pm | 9:00-17:00",
        "from 10 am to 5 pm | সকাল ১০টা থেকে ৫টা পর্যন্ত, সকাল ১০-৫টা",
        "from 11 am to 1 pm | সকাল ১১টা থেকে ১টা পর্যন্ত",
        "12:00 noon | at 12 noon, 12:00 noon, 12 pm or দুপুর ১২টায়",
        "12:00 midnight | at 12 midnight, 12.00 midnight or রাত ১২টায়",
        "২২ নভেম্বর ২০২৬ দিবাগত রাত ১২:৩০টা | on 22 November, 12:30 am",
        "Monday, Wednesday and Friday | on Mondays and শুক্রবারে",
        "25 November 2026 | on 25-Nov-26, 25 Nov '26, ২৫-১১-২৬ তারিখে, ২৫.১১.২৬ তারিখে",
        "25-Nov-26 | on 25 November 2026",
        "3, 10 and 17 May | on 3 May, the 10th of May, or 3-17 May",
      })
  void whatWasGivenMayBeSaidInEveryWay(String fact, String body) {
    assertThat(dates.given("fact", fact).found(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "November 22, 2026, 3:00 PM | on 23 November",
        "November 22, 2026, 3:00 PM | on Monday",
        "November 22, 2026, 3:00 PM | on 22 November 2027",
        "November 22, 2026, 3:00 PM | on 22 December",
        "November 22, 2026, 3:00 PM | at 3 am",
        "November 22, 2026, 3:00 PM | রাত ৩টায়",
        "November 22, 2026, 3:00 PM | from 1-3 pm",
        "November 22, 2026, 3:00 PM | November 20-22",
        "Nov 22 | on 22 November 2026",
        "Nov 22 | on Sunday",
        "9:00 AM | 9:30 am",
        "12:00 noon | at midnight",
        "12:00 noon | রাত ১২টায়",
        "২১ নভেম্বর ২০২৬ দিবাগত রাত ১২:০৫টা | রবিবার রাত ১২:০৫টায়",
        "5:00 PM | on Sunday at 5.",
        "5:00 PM | at 5 on Sunday",
        "Sunday | on Sunday at 5.",
        "22 নভেম্বর ২০২৬ | রবিবার ২২ নভেম্বর থেকে ২৩ নভেম্বর",
        "Rina, 22 November | on 22 November",
        "5 | at 5 pm",
        "25 | on 25 November",
        "Rina, on Sunday at 5 pm | at 5 pm on Sunday",
        "25-Nov-26 | on 26 November",
        "25 November 2026 | on 25-Nov-27",
        "3 May | on May 3, 10 and 17",
        "5:00 PM | সকাল ৫টা থেকে ৭টা",
        "10 am | সকাল ১০টা থেকে ৫টা",
        "7 pm | tomorrow from 5 to 7 in the evening",
        "17 May | on 3, 10 and 17 May",
        "১৭ মে | ৩, ১০ ও ১৭ মে আসুন",
        "Monday | on Mon or Tue",
      })
  void somethingElseThanWasGivenIsFound(String fact, String body) {
    assertThat(dates.given("fact", fact).judge(body)).startsWith("date ");
  }

  @Test
  void aPlaceWhereTheEnginePutAFactMayNameOne() {
    Screening noted = dates.given("note", "please ring twice on Sunday after 5 pm");

    assertThat(noted.judge("You wrote: please ring twice on Sunday after 5 pm. We will."))
        .isEqualTo("allowed");
    assertThat(noted.found("You wrote: please ring twice on Sunday after 5 pm. At 6 pm we come."))
        .containsExactly("6 pm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name", "service", "first_name", "firstName", "full-name", "firstName.upper"})
  @DisplayName("S16: what customers call themselves is no appointment")
  void aNameAllowsNoDateButMayBeAWeekday(String fact) {
    assertThat(dates.given(fact, "Sunday").judge("Dear Sunday, welcome")).isEqualTo("allowed");
    assertThat(dates.given(fact, "Sunday").judge("Come on sundays")).isEqualTo("date weekday");
    assertThat(dates.given(fact, "5 pm").judge("Dear 5 pm, welcome")).isEqualTo("date hour");
    assertThat(dates.given(fact, "Rina 5 May").judge("Dear Rina 5 May")).isEqualTo("date date");
  }

  @Test
  void everyPartIsReadAndThePlaceIsTold() {
    SafetyVerdict verdict =
        dates.verdict(MessageContent.of("On Sunday", "We come tomorrow at 5 pm, on Friday."));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            SafetyVerdict.Blocked.class,
            blocked ->
                assertThat(blocked.findings())
                    .containsExactly(
                        new Finding("Sunday", "subject", 3, 9),
                        new Finding("Friday", "body", 29, 35)));
  }

  @Test
  void approvedWordsMayNameWhatTheyLike() {
    assertThat(Screening.by(SafetyFilters.dates()).judge("On Sunday, 25 November, at 5 pm"))
        .isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "a.",
        "\n",
        "1:0",
        "25/11/",
        "5 to ",
        "Nov ",
        "25 of ",
        "at 5 ",
        "5 pm ",
        "রাত ",
        "৫টা ",
        "সাড়ে ",
        "monday",
        "\u0981",
        "5, ",
        "first and ",
        "on the twenty ",
        "রবি-",
        "Mon, ",
        "25.11.",
        "due by 5/",
        "at ",
        "at 5 to ",
        "tomorrow at ",
        "come at 5.",
        "five to ",
        "5:30",
        "ratio 1:30 ",
        "৫.৩০ ",
        "৫টার মধ্যে ",
        "দিনে ৫টা "
      })
  @DisplayName("S28: every pattern is done with 100 kB of hostile text")
  void everyPatternIsBounded(String piece) {
    String body = piece.repeat(HOSTILE / piece.length());

    assertTimeoutPreemptively(PATIENCE, () -> dates.given("note", "5 pm").judge(body));
  }

  private void isFound(String body, String category, String words) {
    assertThat(dates.judge(body)).isEqualTo("date " + category);
    assertThat(dates.found(body)).containsExactly(words.split(" & "));
  }
}
