package io.engage.jdbc;

import io.engage.audience.Member;
import io.engage.audience.SegmentSource;
import io.engage.testkit.SegmentSourceContract;
import java.util.List;

/** The contract of segment sources over a table in H2. */
class H2SegmentSourceContractTest extends SegmentSourceContract {

  @Override
  protected SegmentSource sourceWith(List<Member> members) {
    People.replaceWith(Databases.h2(), members);
    return SqlSegmentSource.of(Databases.h2(), People.PAGE).lookUp(People.LOOK_UP);
  }
}
