package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.SegmentSource;
import io.engage.testkit.SegmentSourceContract;
import java.util.List;

/** The contract of segment sources over a table in PostgreSQL. */
class PostgresSegmentSourceContractTest extends SegmentSourceContract {

  @Override
  protected SegmentSource sourceWith(List<Member> members) {
    People.replaceWith(Databases.postgres(), members);
    return SqlSegmentSource.of(Databases.postgres(), People.PAGE).lookUp(People.LOOK_UP);
  }
}
