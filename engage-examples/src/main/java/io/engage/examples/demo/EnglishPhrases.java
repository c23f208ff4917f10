package io.engage.examples.demo;

import java.util.List;

/** What the stub says in English. */
final class EnglishPhrases {

  static final PhraseBook BOOK =
      new PhraseBook(
          List.of(
              "{{service}}: time for the next visit?",
              "Would you like {{service}} again?",
              "Shall we come again for {{service}}?",
              "Time for your next booking?",
              "We are here whenever you need us"),
          List.of("Hello {{name}},", "Dear {{name}},", "Hello,", "Good day,"),
          List.of(
              "It has been {{days_since_booking}} days since you booked {{service}} with us. We hope"
                  + " all went well.",
              "You booked {{service}} with us {{days_since_booking}} days ago. We hope you are still happy"
                  + " with the work.",
              "Thank you for booking {{service}} with us {{days_since_booking}} days ago.",
              "It has been a while since you booked {{service}} with us. We hope all went well.",
              "Thank you for booking {{service}} with us some time ago.",
              "It has been {{days_since_booking}} days since your last booking. We hope you are well.",
              "Thank you for booking with us {{days_since_booking}} days ago.",
              "It has been a while since your last booking. We hope you are well.",
              "Thank you for booking with us some time ago."),
          List.of(
              "If you would like us to come again, choose a day and a time that suit you.",
              "When it is due again, pick a day that suits you, and one of our trained"
                  + " professionals will come to your home.",
              "Whenever you need us again, the day and the time are yours to choose."),
          List.of(
              "There is a promo code for you as well: {{promo}}.",
              "You can use the promo code {{promo}} when you book."),
          List.of("Book now", "Choose a day", "Book again"),
          List.of("Promo code: {{promo}}"),
          List.of("This link works for {{valid_for}}."),
          "Act now or lose your place!");

  private EnglishPhrases() {}
}
