package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and addresses of anyone (D5). */
class ContactDetailsTest {

  private final Screening contacts = Screening.by(SafetyFilters.contactDetails(Set.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 01712345678 for help",
        "Call 01712-345678 for help",
        "কল করুন ০১৭১২৩৪৫৬৭৮ নম্বরে",
        "কল করুন ০১৭১২-৩৪৫ ৬৭৮ নম্বরে",
        "+880 1712-345678",
        "+৮৮০১৭১২৩৪৫৬৭৮",
        "8801712345678 is mine",
        "00880 1712 345678",
        "bKash 01812 345 678",
        "My number is ０１７１２３４５６７８",
        "0\u200B1\u200B7\u200B12345678",
        "ring +44 20 7946 0958",
        "+1 (555) 010-9999",
        "555-010-9999 any time",
        "Phone 020 7946 0958",
        "Dial 0871 872 9758 now",
        "ফোন: ০২-৯৮৭৬৫৪৩২",
        "WhatsApp 9876543210",
        "text WIN to 12345",
        "Txt CLAIM to 8007 for it",
        "Send YES to 80082",
        "Call 16516 at any time",
        "১৬৫১৬ নম্বরে কল করুন",
        "dial *247# and pay",
        "call01712345678 now",
        "bKash01812345678",
        "BKASH01812345678",
        "my no01712345678",
        "কল01712345678",
        "+88o1712345678",
        "Reach O1712345678 or so",
        "0l7l2345678",
        "01712,345,678",
        "01712_345_678",
        "call \u202E87654321710\u202C now",
        "\u202E876-543-21710\u202C",
        "+88017,12345,678"
      })
  void aNumberToCallIsFound(String body) {
    assertThat(contacts.judge(body)).isEqualTo("contact-details phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to rina@example.com please",
        "লিখুন rina.akter+x@mail.example.com.bd ঠিকানায়",
        "rina＠example．com",
        "rina at example dot com",
        "rina (at) example (dot) com",
        "rina[at]example.com",
        "rina @ example . com"
      })
  void aMailAddressIsFoundWrittenOrSpeltOut(String body) {
    assertThat(contacts.judge(body)).isEqualTo("contact-details e-mail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111 1111 1111 1111",
        "4111-1111-1111-1111 12/27",
        "৪১১১ ১১১১ ১১১১ ১১১১",
        "card 5500005555555559",
        "378282246310005",
        "4111_1111_1111_1111",
        "4111\n1111\n1111\n1111",
        "4111 1111\r\n1111 1111",
        "4111\t1111 1111\t1111"
      })
  void aCardNumberIsFound(String body) {
    assertThat(contacts.judge(body)).isEqualTo("contact-details card");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your order 1002345678 is on its way",
        "Order number 20261121001 of 21-11-2026 is paid",
        "Your booking is on 2026-11-21 at 10.30",
        "Your booking is on 01.12.2026 10:30, until 11.30",
        "We are open 09.00-18.00, 7 days, 365 days a year",
        "Pay Tk 1,250,000 by 30/11/2026",
        "আপনার অর্ডার ১০০২৩৪৫৬ পথে আছে",
        "২১/১১/২০২৬ তারিখ সকাল ১০.৩০ এ",
        "Call us any time before 5 pm on 3 May 2026",
        "I will call at 1030 or 1130",
        "Please send the papers to 221 Baker Street",
        "Meet me at the spot. Come @ 5.30",
        "See you at home. We talk at ten dots",
        "4111 1111 1111 1112",
        "Invoice INV2026112100457 is ready",
        "Order TRX01712345678 is ready",
        "bKash payment of Tk 12,500.00 received",
        "bKash payment of Tk 12,50,000 received",
        "Call us before 1030\n21 November 2026",
        "Room 101\n20 chairs\n3000",
        "Draw 01,02,03,04,05,06"
      })
  void otherNumbersAndWordsMayGo(String body) {
    assertThat(contacts.judge(body)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phone support is open 08.00 - 20.00 every day.",
        "Phone support is open 08.00-20.00, 7 days a week.",
        "কল সেন্টার ৮.৩০ - ২০.৩০ খোলা।",
        "Laptops for your studies at Tk 65000-75000",
        "ল্যাপটপের দাম ৬৫০০০-৭৫০০০ টাকা",
        "In bottles of 250/500/1000 ml",
        "দাম ৩৫০/৭০০/১৭৫০ টাকা",
        "Fees: 500-600-1000",
        "নতুন ফোন ১৫০০০ টাকা থেকে",
        "নতুন মোবাইল ১৫০০০-২৫০০০০ টাকা",
        "আপনার অর্ডার ৪৫২১৮৯ ফোন কভার পাঠানো হয়েছে",
        "নগদ ১০০০০০০ টাকা পরিশোধ করেছেন",
        "নগদ ১০০০০০০ পরিশোধ",
        "বিকাশ ট্রানজ্যাকশন ৮৭৬৫৪৩২১",
        "bKash transaction 87654321 is complete",
        "Send money up to 25000 taka",
        "Send money up to 25000 at once",
        "The SMS reminder goes to 12500 customers",
        "You will get a text: the price falls from 2500 to 2000",
        "গ্যাসের গন্ধ পেলে আগে ৯৯৯ নম্বরে কল করুন।",
        "Invoice 0012345678901 is paid",
        "Invoice no. 0212345678 is paid",
        "মোবাইলের IMEI 490154203237518",
        "Device 351234567890123",
        "EAN 4006381333931"
      })
  void amountsSizesHoursAndNumbersOfThingsMayGo(String body) {
    assertThat(contacts.judge(body)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 8765432 24 hours",
        "Call 08.00 - 20.00 678",
        "Call 9812345678 today",
        "WhatsApp 98765-43210",
        "নগদ নম্বর ৮৭৬৫৪৩২১",
        "নগদ: ৮৭৬৫৪৩২১",
        "ফোন করুন ৮৭৬৫৪৩২১",
        "মোবাইল: ৯৮৭৬৫৪৩২১০",
        "১৬৫১৬-এ ফোন করুন",
        "১৬৫১৬ এ ফোন দিন",
        "১৬৫১৬ ডায়াল করুন",
        "ফোন: ১৬৫১৬",
        "Ticket 01712345678",
        "Tk 01712345678",
        "01712345678 taka",
        "+8801712345678 customers",
        "212-555-0187",
        "(212) 555-0187 for it",
        "Order now: text YES to 12345",
        "Send it to 12345",
        "Text GO to 12345"
      })
  void wordsAndSignsBesideANumberDoNotHideIt(String body) {
    assertThat(contacts.judge(body)).isEqualTo("contact-details phone");
  }

  @Test
  void aNumberThatTheEngineWasGivenMayStandHoweverItIsWritten() {
    Screening given = contacts.given("support", "+8801712345678");

    assertThat(given.judge("Call 01712-345678 for help")).isEqualTo("allowed");
    assertThat(given.judge("কল করুন ০১৭১২৩৪৫৬৭৮ নম্বরে")).isEqualTo("allowed");
    assertThat(given.judge("Call 01712-345679 for help")).isEqualTo("contact-details phone");
  }

  @Test
  void aTrackingNumberThatTheEngineWasGivenMayStand() {
    assertThat(contacts.given("tracking", "4111111111111111").judge("Track 4111111111111111"))
        .isEqualTo("allowed");
  }

  @Test
  @DisplayName("S16: a name that holds a number of somebody's is no fact to be sent")
  void aNumberInsideASentenceOfACustomersIsNotGiven() {
    assertThat(contacts.given("name", "Rina call 01712345678").judge("Dear Rina call 01712345678"))
        .isEqualTo("contact-details phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rina,call:01712345678",
        "Rina,\u00A0call:01712345678",
        "call-01712345678",
        "Rina/01712345678",
        "রিনা:০১৭১২৩৪৫৬৭৮",
        "Rina"
      })
  @DisplayName("S16: a fact that holds a number among other things is no number, blanks or none")
  void aNumberAmongOtherThingsIsNotGiven(String fact) {
    assertThat(contacts.given("address", fact).judge("Please call 01712345678 for it"))
        .isEqualTo("contact-details phone");
    assertThat(contacts.given("address", fact).judge("Write to rina at example dot com"))
        .isEqualTo("contact-details e-mail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+880 1712-345678", "(০১৭১২) ৩৪৫-৬৭৮", "01712\u00A0345678 "})
  void aNumberMayHaveSpacesAndSignsInAFact(String fact) {
    assertThat(contacts.given("support", fact).judge("Please call 01712345678 for it"))
        .isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "service",
        "first_name",
        "firstName",
        "name upper",
        "customerName",
        "tutor-name",
        "CUSTOMER_NAME",
        "Tutor-Name",
        "firstname",
        "homeService.plain"
      })
  @DisplayName("S16: a name that is a number is no number to be sent")
  void aNumberInPlaceOfANameIsNotGiven(String fact) {
    assertThat(contacts.given(fact, "01712345678").judge("Dear 01712345678"))
        .isEqualTo("contact-details phone");
  }

  @Test
  void theHostsOwnNumbersAndAddressesMayAlwaysStand() {
    Screening own = Screening.by(SafetyFilters.contactDetails(Set.of("16516", "Help@Sheba.xyz")));

    assertThat(own.judge("Write to help@sheba.xyz.")).isEqualTo("allowed");
    assertThat(own.judge("Call 16516 at any time")).isEqualTo("allowed");
    assertThat(own.judge("Call 16517 at any time")).isEqualTo("contact-details phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call us on 01712345678 24/7.",
        "Call 24/7 01712345678 or 16516",
        "Call +8809612345678 (24/7)",
        "Call +880 9612-345678 (24/7)",
        "Phone: 01712345678, 9-5 daily",
        "Call 16516 24/7",
        "Call 16516 (24/7)",
        "হটলাইন ০১৭১২৩৪৫৬৭৮ ২৪/৭",
        "কল করুন ০১৭১২৩৪৫৬৭৮ (২৪ ঘণ্টা)",
        "Text YES1 to 16516"
      })
  void otherDigitsMayStandBesideAKnownNumber(String body) {
    Set<String> numbers = Set.of("01712345678", "+8809612345678", "16516");
    assertThat(Screening.by(SafetyFilters.contactDetails(numbers)).judge(body))
        .isEqualTo("allowed");
  }

  @Test
  void otherDigitsMayStandBesideANumberThatTheEngineWasGiven() {
    assertThat(contacts.given("support", "+8801712345678").judge("Call us on 01712345678 24/7."))
        .isEqualTo("allowed");
    assertThat(contacts.given("support", "16516").judge("Call 16516 24/7")).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text 1 to 6516",
        "Text 16516 to 26516",
        "Call 16516 or 01812345678",
        "Call 16516 01812345678",
        "Call 01712 345679",
        "Call 01712345679 16516"
      })
  void aNumberBesideAKnownOneIsFound(String body) {
    Set<String> numbers = Set.of("16516", "01712");
    assertThat(Screening.by(SafetyFilters.contactDetails(numbers)).judge(body))
        .isEqualTo("contact-details phone");
  }

  @Test
  void aShortNumberIsToldWithoutTheWordsAroundIt() {
    assertThat(contacts.found("Text YES1 to 16516")).containsExactly("16516");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "০১৭১২-৩৪৫৬৭৮ নম্বরে কল করুন",
        "+৮৮০ ১৭১২ ৩৪৫৬৭৮ নম্বরে কল করুন",
        "০৯৬১২-৩৪৫৬৭ নম্বরে কল করুন",
        "Please call 01712 345 678",
        "Call us on 01712 345 678 any time"
      })
  void someDigitsOfAKnownNumberAreNoShortNumber(String body) {
    Set<String> numbers = Set.of("01712345678", "0961234567");
    assertThat(Screening.by(SafetyFilters.contactDetails(numbers)).judge(body))
        .isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"০১৭১২-৩৪৫৬৭৮, ১৬২৪৭ নম্বরে কল করুন", "Call 01712 345 678 or call 16247"})
  void aShortNumberBesideAKnownOneIsFound(String body) {
    Screening given = contacts.given("hotline", "01712345678");

    assertThat(given.judge(body)).isEqualTo("contact-details phone");
    assertThat(Surface.plain(String.join(" ", given.found(body)))).isEqualTo("16247");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contact us at 16247",
        "Reach us on 16247 any time",
        "WhatsApp us at 16247",
        "Our number is 16247",
        "যোগাযোগ: ১৬২৪৭",
        "যোগাযোগ করুন ১৬২৪৭ নম্বরে",
        "আমাদের নম্বর ১৬২৪৭",
        "হটলাইন নম্বর হলো ১৬২৪৭।"
      })
  void aShortNumberIsFoundByTheWordsThatTellOne(String body) {
    assertThat(contacts.judge(body)).isEqualTo("contact-details phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contact 24000 customers",
        "Call us, walk by 10000 steps",
        "Our adverts reach 50000 people",
        "Your order number is 16247",
        "Our number of students is 12000",
        "যোগাযোগ রাখুন, আমাদের ১২৫০০ জন গ্রাহক"
      })
  void numbersOfPeopleAndThingsMayGo(String body) {
    assertThat(contacts.judge(body)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help@sheba.xyz-এ লিখুন", "help@sheba.xyzতে লিখুন", "(Help@sheba.xyz-এ)"})
  void aKnownAddressMayHaveACaseEnding(String body) {
    assertThat(contacts.given("support", "help@sheba.xyz").judge(body)).isEqualTo("allowed");
    assertThat(contacts.judge(body)).isEqualTo("contact-details e-mail");
  }

  @Test
  void aKnownAddressHidesNoOtherThatIsSpeltOut() {
    Screening given = contacts.given("support", "help@sheba.xyz");

    assertThat(given.found("Write to help@sheba.xyz or evil at proton dot me."))
        .containsExactly("evil at proton dot me");
    assertThat(given.judge("Write to help@sheba.xyz, or meet me at noon. In the hall."))
        .isEqualTo("allowed");
    assertThat(given.judge("evil at gmail dot com-এ লিখুন")).isEqualTo("contact-details e-mail");
  }

  @Test
  void whatIsFoundIsToldAsItStandsInTheText() {
    SafetyVerdict verdict = contacts.verdict("কল করুন ০১৭১২-৩৪৫৬৭৮ নম্বরে");

    assertThat(verdict)
        .isEqualTo(
            SafetyVerdict.blocked(
                "contact-details", "phone", List.of(new Finding("০১৭১২-৩৪৫৬৭৮", "body", 8, 20))));
  }
}
