package io.engage.examples.demo;

import io.engage.content.Words;
import io.engage.message.Message;
import io.engage.message.MessageState;
import io.engage.message.Progress;
import io.engage.message.StateChange;
import io.engage.store.LedgerEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the ledger has of one message. */
final class LedgerPanel {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private LedgerPanel() {}

  static String render(LedgerEntry entry) {
    Message message = entry.message();
    Progress progress = entry.progress();
    return "<dl class=\"facts\">\n<dt>state</dt><dd>"
        + badge(entry)
        + "</dd>\n"
        + progress.reason().map(reason -> Html.fact("reason", reason)).orElse("")
        + Html.fact("customer", message.to().recipientId())
        + Html.fact("topic", message.topic().name())
        + entry.words().map(LedgerPanel::words).orElse("")
        + Html.fact("attempts", Integer.toString(progress.attempts()))
        + Html.fact("message", message.id().toString())
        + Html.fact("correlation", message.origin().correlationId())
        + progress.providerId().map(id -> Html.fact("provider's id", id)).orElse("")
        + "</dl>\n<h3>History</h3>\n"
        + history(entry);
  }

  static String badge(LedgerEntry entry) {
    MessageState state = entry.progress().state();
    String kind = state == MessageState.SENT || state == MessageState.DELIVERED ? "good" : "other";
    return "<span class=\"badge " + kind + "\">" + state.label() + "</span>";
  }

  /** When the message reached its present state, by the customer's clock. */
  static String sentAt(LedgerEntry entry) {
    StateChange last = entry.history().get(entry.history().size() - 1);
    return time(last.at(), entry.message().to().zone());
  }

  static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  private static String words(Words words) {
    boolean isModels = words.source() == Words.Source.GENERATED;
    return Html.fact("words", words.source().label())
        + Html.fact(isModels ? "prompt" : "template", words.origin())
        + words.model().map(model -> Html.fact("model", model)).orElse("")
        + words.fallbackCause().map(cause -> Html.fact("fallback because", cause)).orElse("");
  }

  private static String history(LedgerEntry entry) {
    StringBuilder list = new StringBuilder("<ol class=\"history\">\n");
    for (StateChange change : entry.history()) {
      list.append("<li><time>")
          .append(time(change.at(), entry.message().to().zone()))
          .append("</time> <b>")
          .append(change.to().label())
          .append("</b> ")
          .append(Html.escape(change.cause()))
          .append("</li>\n");
    }
    return list.append("</ol>\n").toString();
  }
}
