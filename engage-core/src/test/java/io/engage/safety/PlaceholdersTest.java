package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What models leave unfilled (D5). */
class PlaceholdersTest {

  private final Screening gaps = Screening.by(SafetyFilters.placeholders());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear {{name}}, welcome",
        "Dear ${name}, welcome",
        "Dear #{name}, welcome",
        "Dear {name}, welcome",
        "Dear {customer_name}, welcome",
        "Dear {0}, welcome",
        "প্রিয় {নাম}, স্বাগতম",
        "প্রিয় {গ্রাহকের নাম}, স্বাগতম",
        "प्रिय {नाम}, स्वागत",
        "Dear [Name], welcome",
        "Dear [Your Name], welcome",
        "Dear [insert name here], welcome",
        "Book at [Booking Link] now",
        "প্রিয় [গ্রাহকের নাম], স্বাগতম",
        "Dear <name>, welcome",
        "Dear <Customer Name>, welcome",
        "Dear %s, welcome",
        "Dear %1$s, welcome",
        "Dear %NAME%, welcome",
        "Dear <%= name %>, welcome",
        "Dear null, welcome",
        "Dear undefined, welcome",
        "It costs NaN",
        "Dear [object Object], welcome",
        "Lorem ipsum dolor",
        "Dear , welcome",
        "প্রিয় , স্বাগতম",
        "TODO write this",
        "Dear {{name, welcome",
        "Dear name}}, welcome",
        "Dear «name», welcome",
        "Dear «customer_name», welcome",
        "Dear __name__, welcome",
        "Dear __customer_name__, welcome",
        "Dear None, welcome",
        "Dear N/A, welcome",
        "Dear XXX, welcome",
        "Hi None, welcome",
        "প্রিয় None, স্বাগতম",
        "Hi , your class is near",
        "হ্যালো , আপনার ক্লাস আছে",
        "Dear [tutor], welcome",
        "Dear ____, welcome",
        "Dear {customer's name}, welcome",
        "Dear {name|friend}, welcome",
        "Dear *|FNAME|*, welcome",
        "With [tutor's name] on Sunday",
        "[Your company] says hello",
        "Your tutor [TutorName] is here",
        "Your tutor <TutorName> is here",
        "[customerName] and «StudentName»",
        "With [Tutor] on Sunday",
        "Your [Subject] test",
        "[Teacher] is here today",
        "[শিক্ষক] আসছেন আজ",
        "Hello,\n[topic] is next",
        "Hello,\n[Service] is due",
        "[Name] Rina",
        "আপনার [শিক্ষক] আসছেন",
        "Hello { name }, welcome",
        "Come at [TIME_1] please",
        "Hello (insert name), welcome",
        "Hello (please insert name), welcome",
        "Hello (INSERT NAME), welcome",
        "Hello ( Please Insert your name ), welcome",
        "LOREM IPSUM",
        "Dolor sit amet, welcome",
        "প্রিয় (নাম বসান), স্বাগতম",
        "আপনার শিক্ষক ____ আসছেন",
        "Your tutor ____ is here"
      })
  void gapsAreFound(String body) {
    assertThat(gaps.judge(body)).isEqualTo("unresolved-placeholder unresolved-placeholder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am 100%sure, 50% done",
        "A nan called Nan, annulled",
        "I <3 you, a < b > c",
        "See [1] and [sic], ( ok )",
        "Dear Rina, your todo list is done",
        "&lt;#&gt; minutes",
        "প্রিয় রিনা, স্বাগতম",
        "My dear, welcome",
        "This is __important__, sign here: ________",
        "Hello «দোকান», none of it",
        "None of them; N/A; XXX",
        "Dear Nonette, welcome",
        "[Order 100245] It is on its way",
        "[Order Update] It is on its way",
        "[Service reminder] We come today",
        "[সেবা] আজ আমরা আসছি",
        "[Class update] We meet at home",
        "[Class] We meet at home",
        "[Topic] Fractions\n[Teacher] Rina Sen\n[Subject]: Maths",
        "Your lesson:\n[Class] 8\n[AREA] Mirpur 10\n[Service] AC",
        "আপনার পাঠ:\n[বিষয়] ভগ্নাংশ\n[ক্লাস]: অষ্টম",
        "The teacher ____ (help) the students",
        "শিক্ষক ____ পড়ান",
        "The sets { a } and { 1, 2 }, of which { n | n > 1 } is one",
        "Draw <Circle> and [Rectangle] in {1, 2}",
        "Put in the card (insert it slowly), (please insert a coin)",
        "Test the null hypothesis and undefined integrals"
      })
  void whatLooksAlikeMayGo(String body) {
    assertThat(gaps.judge(body)).isEqualTo("allowed");
  }

  @Test
  void eachGapIsToldOnce() {
    assertThat(Screening.by(SafetyFilters.placeholders()).found("Dear {{name}}, ${code} and {x}"))
        .containsExactly("{{name}}", "${code}", "{x}");
    assertThat(Screening.by(SafetyFilters.placeholders()).found("Dear {{name}, hello"))
        .containsExactly("{name}");
  }

  @Test
  void bracesAroundAFactAreNoPartOfIt() {
    assertThat(gaps.given("name", "রিনা").judge("প্রিয় {রিনা}, স্বাগতম")).startsWith("unres");
    assertThat(gaps.given("name", "Rina").judge("Dear {Rina}, welcome")).startsWith("unres");
  }

  @Test
  void aCustomerMayBeCalledAnything() {
    assertThat(gaps.given("name", "null {x}").judge("Dear null {x}, welcome")).isEqualTo("allowed");
    assertThat(gaps.given("name", "Null").judge("Dear Null null, welcome")).startsWith("unres");
  }
}
