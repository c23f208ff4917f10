package io.engage.testkit;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.SegmentSource;
import io.engage.error.RetriableException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A source that fails when its turn comes. Calls of {@link #read} and {@link #findAll} are counted;
 * {@link #find} is the source's behind it. When its line drops, the page was read and is lost: the
 * call fails with a {@link RetriableException}.
 */
public final class FaultySegmentSource extends FaultyDouble<FaultySegmentSource>
    implements SegmentSource {

  private final SegmentSource source;

  private FaultySegmentSource(SegmentSource source) {
    this.source = source;
  }

  /** This source, until something is to fail. */
  public static FaultySegmentSource around(SegmentSource source) {
    return new FaultySegmentSource(source);
  }

  @Override
  public MemberPage read(PageRequest request) {
    return call(() -> source.read(request));
  }

  @Override
  public Optional<Member> find(String tenant, String recipientId) {
    return source.find(tenant, recipientId);
  }

  @Override
  public List<Member> findAll(String tenant, Collection<String> recipientIds) {
    return call(() -> source.findAll(tenant, recipientIds));
  }

  @Override
  public String toString() {
    return "FaultySegmentSource[" + source + "]";
  }

  @Override
  FaultySegmentSource self() {
    return this;
  }

  @Override
  Object lineDropped() {
    throw new RetriableException("the line dropped before the answer");
  }
}
