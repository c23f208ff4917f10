package io.engage.testkit;

import io.engage.audience.CsvSegmentSource;
import io.engage.audience.Member;
import io.engage.audience.SegmentSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The built-in segments over a CSV file. */
class CsvSegmentsTest extends SegmentsContract {

  @TempDir Path directory;

  @Override
  protected SegmentSource sourceWith(List<Member> members) {
    return CsvSegmentSource.of(PeopleFile.write(directory, members));
  }
}
