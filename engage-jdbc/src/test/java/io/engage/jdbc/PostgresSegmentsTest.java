package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.SegmentSource;
import io.engage.testkit.SegmentsContract;
import java.util.List;

/** The built-in segments over a table in PostgreSQL. */
class PostgresSegmentsTest extends SegmentsContract {

  @Override
  protected SegmentSource sourceWith(List<Member> members) {
    People.replaceWith(Databases.postgres(), members);
    return SqlSegmentSource.of(Databases.postgres(), People.PAGE).lookUp(People.LOOK_UP);
  }
}
