package io.engage.benchmarks.mail;

import static io.engage.benchmarks.run.Entrant.limit;
import static io.engage.benchmarks.run.Entrant.ours;
import static io.engage.benchmarks.run.Entrant.outside;
import static io.engage.benchmarks.run.Entrant.peer;
import static io.engage.benchmarks.run.Goal.atLeast;
import static io.engage.benchmarks.run.Goal.atMost;
import static io.engage.benchmarks.run.Goal.cpu;
import static io.engage.benchmarks.run.Goal.firstCpu;
import static io.engage.benchmarks.run.Goal.firstRate;
import static io.engage.benchmarks.run.Goal.p50;
import static io.engage.benchmarks.run.Goal.p99;
import static io.engage.benchmarks.run.Goal.rate;

import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Entrant;
import io.engage.benchmarks.run.Node;
import io.engage.benchmarks.run.NotRunException;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Row;
import io.engage.email.SmtpChannel;
import java.util.List;
import java.util.Optional;

/** The rows about mail. */
public final class MailRows {

  private static final String SOURCE = "smtp-source -d";
  private static final String ENGAGE = "engage";
  private static final String ONE = "engage, attempt group 1";
  private static final String COMPOSITE = "db-scheduler + Simple Java Mail + NODELAY";
  private static final String SJM = "Simple Java Mail, batch module, NODELAY";
  private static final String NODEMAILER = "nodemailer, pool";
  private static final String BARE = "two commits and one SMTP exchange";
  private static final String HEALTHY = "engage, all destinations alive";
  private static final String DEAD = "engage, one destination stalls";
  private static final long STALL_MILLIS = 500;

  private MailRows() {}

  /** Row 7. */
  public static Row smtp() {
    return new Row(
        "7",
        "SMTP, loopback, 4 connections",
        "mails",
        5_000,
        List.of(
            outside(SOURCE, Entrant.Kind.LIMIT, (place, arena) -> new SmtpSource(place)),
            peer(SJM, MailRows::simpleJavaMail),
            Node.peer(NODEMAILER, "nodemailer"),
            ours(ENGAGE, MailRows::channel)),
        List.of(
            atLeast(0.7, "≥ 0.7× smtp-source", rate(ENGAGE), rate(SOURCE)),
            atLeast(4, "≥ 4× Simple Java Mail", rate(ENGAGE), rate(SJM)),
            atLeast(4, "≥ 4× nodemailer", rate(ENGAGE), rate(NODEMAILER))),
        "Rendering, MIME and SMTP; no database.");
  }

  /** Rows 12 and 13. */
  public static Row campaign() {
    return new Row(
        "12",
        "end to end, no LLM; and the first campaign (row 13)",
        "messages",
        5_000,
        List.of(
            outside(SOURCE, Entrant.Kind.LIMIT, (place, arena) -> new SmtpSource(place)),
            peer(COMPOSITE, CampaignDbScheduler::new),
            ours(ENGAGE, place -> new CampaignEngage(place, 16)),
            ours(ONE, place -> new CampaignEngage(place, 1))),
        List.of(
            atLeast(5, "≥ 5× the best composite", rate(ENGAGE), rate(COMPOSITE)),
            atLeast(0.4, "≥ 0.40× smtp-source", rate(ENGAGE), rate(SOURCE)),
            atMost(340, "≤ 340 µs CPU a message", cpu(ENGAGE)),
            atLeast(2, "attempt group 1: ≥ 2× the composite", rate(ONE), rate(COMPOSITE)),
            atLeast(0.65, "13: first ≥ 0.65× own warm", firstRate(ENGAGE), rate(ENGAGE)),
            atLeast(4, "13: first ≥ 4× composite's", firstRate(ENGAGE), firstRate(COMPOSITE)),
            atMost(460, "13: first ≤ 460 µs CPU", firstCpu(ENGAGE))),
        "CPU is that of the client's process, PostgreSQL and the mail sink together. The composite"
            + " asks for no consent, keeps no caps, no history and no ledger.");
  }

  /** Row 14. */
  public static Row postfix() {
    return new Row(
        "14",
        "into a real Postfix",
        "mails",
        2_000,
        List.of(
            outside(SOURCE, Entrant.Kind.LIMIT, (place, arena) -> new SmtpSource(atPostfix(place))),
            peer(SJM, place -> simpleJavaMail(atPostfix(place))),
            ours(ENGAGE, place -> channel(atPostfix(place)))),
        List.of(atLeast(0.55, "≥ 0.55× smtp-source", rate(ENGAGE), rate(SOURCE))),
        "Runs where ENGAGE_POSTFIX_PORT says on which port one listens.");
  }

  /** Row 16. */
  public static Row single() {
    return new Row(
        "16",
        "one person, LLM excluded",
        "messages",
        500,
        List.of(limit(BARE, SingleBare::new), ours(ENGAGE, SingleEngage::new)),
        List.of(
            atMost(3, "p50 ≤ 3× the limit", p50(ENGAGE), p50(BARE)),
            atMost(25, "p99 ≤ 25 ms", p99(ENGAGE))),
        "One after another.");
  }

  /** Fault F14. */
  public static Row deadDestination() {
    return new Row(
        "F14",
        "one dead destination among many",
        "messages",
        2_000,
        List.of(
            ours(HEALTHY, place -> new DeadDestination(place, 0)),
            ours(DEAD, place -> new DeadDestination(place, STALL_MILLIS))),
        List.of(atLeast(0.9, "others keep ≥ 90 % of their rate", rate(DEAD), rate(HEALTHY))),
        "One message in a hundred goes to a domain that takes half a second to fail.");
  }

  private static Contender simpleJavaMail(Place place) {
    try (SmtpChannel channel = Mailing.smtp(place)) {
      SimpleJavaMail mail = new SimpleJavaMail(place, new Letter(channel));
      return new SmtpContender(
          i -> mail.send("c" + i, "রিনা আক্তার", "customer-" + i + "@example.com"), mail::close);
    }
  }

  private static Contender channel(Place place) {
    SmtpChannel channel = Mailing.smtp(place);
    Letter letter = new Letter(channel);
    return new SmtpContender(
        i -> {
          channel.send(letter.message("c" + i, "রিনা আক্তার"));
        },
        channel::close);
  }

  private static Place atPostfix(Place place) {
    return Optional.ofNullable(System.getenv("ENGAGE_POSTFIX_PORT"))
        .map(port -> new Place(place.jdbcUrl(), Integer.parseInt(port)))
        .orElseThrow(() -> new NotRunException("ENGAGE_POSTFIX_PORT is not set"));
  }
}
