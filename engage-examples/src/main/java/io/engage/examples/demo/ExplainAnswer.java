package io.engage.examples.demo;

import io.engage.ContactQuestion;
import io.engage.EngagementListener;
import io.engage.EngagementPipeline;
import io.engage.audience.Member;
import io.engage.audience.Recipient;
import io.engage.examples.sheba.MailServer;
import io.engage.examples.sheba.ShebaCustomers;
import io.engage.examples.sheba.ShebaEngage;
import io.engage.examples.sheba.ShebaTables;
import io.engage.message.Message;
import io.engage.message.Topic;
import io.engage.policy.Explanation;
import io.engage.store.LedgerQuery;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** Why a customer of Sheba's may be written to at a time, or may not. Sends and plans nothing. */
final class ExplainAnswer {

  /** Nothing is ever sent there. */
  private static final MailServer NOWHERE = new MailServer("127.0.0.1", 25);

  private final ExplainSettings settings;
  private final Database database;

  ExplainAnswer(ExplainSettings settings, Database database) {
    this.settings = settings;
    this.database = database;
  }

  String text() {
    Member customer = customer();
    try (ShebaEngage sheba =
        new ShebaEngage(
            database.store(),
            NOWHERE,
            Optional.empty(),
            InstantSource.fixed(settings.at()),
            new EngagementListener() {})) {
      EngagementPipeline engage = sheba.pipeline();
      Explanation explanation =
          engage.explain(
              ContactQuestion.about(customer, topic(engage)).ofType("reminder").at(settings.at()));
      return settings.json() ? explanation.toJson() : explanation.text(settings.locale());
    }
  }

  private Member customer() {
    try {
      ShebaTables.create(database.source());
      return ShebaCustomers.latest(database.source(), settings.customer(), settings.at())
          .orElseThrow(
              () ->
                  new BadInputException(
                      Option.CUSTOMER.spelling(), "is no customer of this database"));
    } catch (SQLException e) {
      throw Database.refused(e);
    }
  }

  /**
   * A topic of which the customer had a message is what it was then; any other one is advertising.
   */
  private Topic topic(EngagementPipeline engage) {
    LedgerQuery had =
        LedgerQuery.of(Recipient.DEFAULT_TENANT).recipient(settings.customer()).size(500);
    return engage.ledger().entries(had).stream()
        .map(entry -> entry.message())
        .map(Message::topic)
        .filter(topic -> topic.name().equals(settings.topic()))
        .findFirst()
        .orElseGet(() -> Topic.promotional(settings.topic()));
  }
}
