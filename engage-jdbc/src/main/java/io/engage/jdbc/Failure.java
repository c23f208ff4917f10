package io.engage.jdbc;

import io.engage.error.EngagementException;
import io.engage.error.NonRetriableException;
import io.engage.error.RetriableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why the database refused. What drivers say may quote addresses and texts, so nothing of it is
 * passed on but the SQLState, the vendor's code and the names of our own tables.
 *
 * @param kind what can be done about it
 * @param description for a support person
 * @param complaint what the driver said of a statement it does not understand, which speaks of the
 *     statement alone; empty for every other kind
 */
record Failure(Kind kind, String description, Optional<String> complaint) {

  private static final Pattern OUR_NAMES = Pattern.compile("(?i)engage_[a-z_]{1,40}");

  /** PostgreSQL's lock time-out; H2's lock time-out and lost update. */
  private static final Set<String> VICTIM_STATES = Set.of("55P03", "HYT00", "90131");

  /** Shutdowns, exhaustion, time-outs, I/O; H2: closed, broken, being shut down. */
  private static final Set<String> AWAY_STATES =
      Set.of(
          "25P03", "57P01", "57P02", "57P03", "57P05", "57014", "58030", "90007", "90028", "90031",
          "90067", "90098", "90121");

  /** What can be done about it. */
  enum Kind {
    /** The database ended the transaction in favour of another one. */
    VICTIM,
    /** Another transaction took a unique key first. */
    LOST_KEY,
    /** The database cannot be reached at present. */
    AWAY,
    /** The database does not understand the statement: no such table or column, bad syntax. */
    MISUNDERSTOOD,
    /** The database refused the statement or a value in it. */
    REFUSED
  }

  static Failure of(Throwable thrown) {
    Optional<SQLException> found = sqlException(thrown);
    if (found.isEmpty()) {
      return new Failure(
          Kind.REFUSED,
          "the database driver failed: " + thrown.getClass().getName(),
          Optional.empty());
    }
    SQLException e = found.get();
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    Kind kind = kind(e, state);
    return new Failure(kind, describe(e, state), complaint(kind, e));
  }

  EngagementException exception() {
    return kind == Kind.REFUSED || kind == Kind.MISUNDERSTOOD
        ? new NonRetriableException(description)
        : new RetriableException(description);
  }

  private static Kind kind(SQLException e, String state) {
    if (state.startsWith("40") || VICTIM_STATES.contains(state)) {
      return Kind.VICTIM;
    }
    if (state.equals("23505")) {
      return Kind.LOST_KEY;
    }
    if (isAway(e, state)) {
      return Kind.AWAY;
    }
    return state.startsWith("42") ? Kind.MISUNDERSTOOD : Kind.REFUSED;
  }

  private static boolean isAway(SQLException e, String state) {
    return state.startsWith("08")
        || state.startsWith("53")
        || AWAY_STATES.contains(state)
        || e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || e instanceof SQLTimeoutException;
  }

  private static String describe(SQLException e, String state) {
    StringBuilder text = new StringBuilder("the database failed: ");
    text.append(e.getClass().getSimpleName());
    text.append(", SQLState ").append(state.isEmpty() ? "none" : state);
    text.append(", code ").append(e.getErrorCode());
    Set<String> names = ourNames(e.getMessage());
    if (!names.isEmpty()) {
      text.append(", at ").append(String.join(", ", names));
    }
    return text.toString();
  }

  private static Optional<String> complaint(Kind kind, SQLException e) {
    return Optional.ofNullable(e.getMessage())
        .filter(message -> kind == Kind.MISUNDERSTOOD)
        .flatMap(message -> message.lines().findFirst());
  }

  private static Set<String> ourNames(@Nullable String message) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = OUR_NAMES.matcher(message == null ? "" : message);
    while (matcher.find()) {
      names.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static Optional<SQLException> sqlException(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }
}
