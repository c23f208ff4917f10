package io.engage.examples.demo;

/** What the link in the mail leads to at Sheba: a question, and one answer for everybody. */
final class UnsubscribePage {

  private UnsubscribePage() {}

  /** The button that acts. */
  static String form(String token) {
    return """
        <form method="post" action="/unsubscribe">
        <input type="hidden" name="token" value="%s">
        <button>Unsubscribe this customer</button>
        </form>
        """
        .formatted(Html.escape(token));
  }

  static String question(String token) {
    return Html.page("Unsubscribe", "<h1>No more such mail?</h1>\n" + form(token));
  }

  /** The same whatever the token was, so that nobody learns who is a customer. */
  static String answer() {
    return Html.page(
        "Unsubscribed",
        """
        <h1>Done</h1>
        <p>This address gets no more reminders and offers.</p>
        <p><a href="/">All mails</a></p>
        """);
  }
}
