package io.engage.examples.demo;

import io.engage.store.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The report, and all mails. */
final class OverviewPage {

  private static final int MOST_ROWS = 500;
  private static final String TEMPLATES =
      "<p><a href=\"/templates/\">Every template</a>, in both languages</p>\n";

  private final RunReport report;

  OverviewPage(RunReport report) {
    this.report = report;
  }

  String render(LocalInbox inbox, Function<ParsedMail, Optional<LedgerEntry>> ledger) {
    StringBuilder rows = new StringBuilder();
    inbox.mails().stream()
        .limit(MOST_ROWS)
        .forEach(mail -> rows.append(row(mail, ParsedMail.of(mail), ledger)));
    return Html.page(
        "Engage demo",
        report()
            + TEMPLATES
            + "<h2>Inbox</h2>\n"
            + (rows.isEmpty() ? empty() : table(rows, inbox.taken())));
  }

  private String report() {
    Map<String, Number> figures = new LinkedHashMap<>();
    figures.put("eligible", report.eligible());
    figures.put("sent", report.sent());
    figures.put("failed", report.failed());
    figures.put("skipped", report.skipped().values().stream().mapToInt(Integer::intValue).sum());
    figures.put("deferred", report.deferred());
    figures.put("unknown", report.unknown());
    figures.put("generated", report.generated());
    figures.put("fallback", report.fallback());
    figures.put("tokens", report.tokens().total());
    StringBuilder html = new StringBuilder("<h1>Report</h1>\n<dl class=\"figures\">\n");
    figures.forEach((name, count) -> html.append(figure(name, count)));
    return html.append("</dl>\n")
        .append(reasons("Why people were skipped", report.skipped()))
        .append(reasons("Why the template spoke", report.fallbackCauses()))
        .toString();
  }

  private static String reasons(String title, Map<String, Integer> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<h2>" + title + "</h2>\n<dl class=\"facts\">\n");
    reasons.forEach((why, count) -> html.append(Html.fact(why, count.toString())));
    return html.append("</dl>\n").toString();
  }

  private static String figure(String name, Number count) {
    return "<div><dt>%s</dt><dd>%,d</dd></div>%n".formatted(Html.escape(name), count);
  }

  private static String table(StringBuilder rows, int taken) {
    return """
        <p>%,d mails came in over SMTP.%s</p>
        <table>
        <thead><tr><th>Subject</th><th>To</th><th>At</th><th>State</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
        .formatted(taken, taken > MOST_ROWS ? " Here are the first " + MOST_ROWS + "." : "", rows);
  }

  private static String empty() {
    return "<p>No mail came in here: nothing was due, or another server took it.</p>\n";
  }

  private static String row(
      ReceivedMail received, ParsedMail mail, Function<ParsedMail, Optional<LedgerEntry>> ledger) {
    Optional<LedgerEntry> entry = ledger.apply(mail);
    return """
        <tr><td lang="bn"><a href="/mail/%d">%s</a></td><td>%s</td><td>%s</td><td>%s</td></tr>
        """
        .formatted(
            received.number(),
            Html.escape(mail.subject()),
            Html.escape(String.join(", ", received.recipients())),
            Html.escape(entry.map(LedgerPanel::sentAt).orElse("")),
            entry.map(LedgerPanel::badge).orElse("not in the ledger"));
  }
}
