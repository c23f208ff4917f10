package io.engage.examples.demo;

import java.util.Locale;
import java.util.Map;

/** The report for people who read it on a terminal. */
final class ReportTable {

  private final StringBuilder text = new StringBuilder();

  private ReportTable() {}

  static String of(RunReport report) {
    return new ReportTable().write(report);
  }

  private String write(RunReport report) {
    text.append("\nReport\n");
    row("eligible", report.eligible());
    row("sent", report.sent());
    row("failed", report.failed());
    row("skipped", report.skipped().values().stream().mapToInt(Integer::intValue).sum());
    reasons(report.skipped());
    row("deferred", report.deferred());
    row("unknown", report.unknown());
    row("generated", report.generated());
    row("fallback", report.fallback());
    reasons(report.fallbackCauses());
    row("tokens", report.tokens().total());
    text.append(
        String.format(Locale.ROOT, "  %-52s %9.1f s%n", "duration", report.durationSeconds()));
    if (report.skipped().getOrDefault("already-planned", 0) > 0 && report.sent() == 0) {
      text.append("Nothing was sent: everybody was planned for this day before.\n");
      text.append("What had to wait then goes out when it is due.\n");
    }
    return text.toString();
  }

  private void reasons(Map<String, Integer> reasons) {
    reasons.forEach((why, count) -> row("  " + why, count));
  }

  private void row(String name, long count) {
    text.append(String.format(Locale.ROOT, "  %-52s %,9d%n", name, count));
  }
}
