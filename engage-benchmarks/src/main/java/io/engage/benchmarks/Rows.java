package io.engage.benchmarks;

import io.engage.benchmarks.audience.AudienceRows;
import io.engage.benchmarks.llm.LlmRows;
import io.engage.benchmarks.mail.MailRows;
import io.engage.benchmarks.queue.QueueRows;
import io.engage.benchmarks.run.Row;
import io.engage.benchmarks.stages.StageRows;
import java.util.ArrayList;
import java.util.List;

/** All rows of the table. */
final class Rows {

  private Rows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>(stages());
    rows.addAll(LlmRows.generation());
    return rows;
  }

  private static List<Row> stages() {
    return List.of(
        AudienceRows.segment(),
        QueueRows.standings(),
        StageRows.template(),
        StageRows.safety(),
        StageRows.token(),
        MailRows.smtp(),
        QueueRows.insert(),
        QueueRows.drain(),
        QueueRows.growth(),
        MailRows.campaign(),
        MailRows.postfix(),
        MailRows.single(),
        QueueRows.h2(),
        MailRows.deadDestination());
  }

  static Row find(String id) {
    return all().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }
}
