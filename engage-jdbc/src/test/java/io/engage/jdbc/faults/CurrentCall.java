package io.engage.jdbc.faults;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which call of the store this thread is in, for whoever sees nothing but its connection. */
final class CurrentCall {

  private final ThreadLocal<Optional<String>> name = ThreadLocal.withInitial(Optional::empty);

  @Nullable Object during(String call, Work work) throws Throwable {
    Optional<String> before = name.get();
    name.set(Optional.of(call));
    try {
      return work.run();
    } finally {
      name.set(before);
    }
  }

  Optional<String> name() {
    return name.get();
  }

  /** What is done in the meantime. */
  interface Work {
    @Nullable Object run() throws Throwable;
  }
}
