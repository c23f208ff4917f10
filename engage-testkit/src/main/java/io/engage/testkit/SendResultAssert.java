package io.engage.testkit;

import io.engage.channel.SendResult;
import io.engage.channel.SendResult.Accepted;
import io.engage.channel.SendResult.Deferred;
import io.engage.channel.SendResult.Rejected;
import io.engage.channel.SendResult.Rejection;
import io.engage.channel.SendResult.Unknown;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on how handing a message over ended. */
public final class SendResultAssert extends AbstractAssert<SendResultAssert, SendResult> {

  SendResultAssert(SendResult actual) {
    super(actual, SendResultAssert.class);
  }

  /** The provider has it. */
  public SendResultAssert isAccepted() {
    return isInstanceOf(Accepted.class);
  }

  /** The provider has it under this name. */
  public SendResultAssert isAcceptedAs(String providerId) {
    isAccepted();
    return same("accepted as", providerId, ((Accepted) actual).providerId());
  }

  /** The provider may take it later. */
  public SendResultAssert isDeferred() {
    return isInstanceOf(Deferred.class);
  }

  /** The provider may take it after this time, which it named. */
  public SendResultAssert isDeferredFor(Duration retryAfter) {
    isDeferred();
    return same("deferred for", Optional.of(retryAfter), ((Deferred) actual).retryAfter());
  }

  /** The provider may take it later, and named no time. */
  public SendResultAssert isDeferredForSomeTime() {
    isDeferred();
    return same("deferred for", Optional.empty(), ((Deferred) actual).retryAfter());
  }

  /** The provider refuses this for good. */
  public SendResultAssert isRejectedAs(Rejection kind) {
    isInstanceOf(Rejected.class);
    return same("rejected as", kind, ((Rejected) actual).kind());
  }

  /** Nobody knows whether the provider has it. */
  public SendResultAssert isUnknown() {
    return isInstanceOf(Unknown.class);
  }

  /** It was deferred or rejected with this code of the provider's. */
  public SendResultAssert hasCode(String code) {
    isInstanceOfAny(Deferred.class, Rejected.class);
    String found =
        actual instanceof Deferred deferred ? deferred.code() : ((Rejected) actual).code();
    return same("with code", code, found);
  }

  private SendResultAssert same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw failureWithActualExpected(
          found, expected, "Expected %s %s but was %s in %s", what, expected, found, actual);
    }
    return this;
  }
}
