package io.engage.jdbc.faults;

import io.engage.jdbc.faults.CrashPoint.Moment;
import io.engage.store.AttemptResult;
import io.engage.store.EngagementStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A store whose calls lead past a trap. Knows no method by itself, so that new ones need none. */
final class TrappedStore implements InvocationHandler {

  private final EngagementStore store;
  private final Trap trap;
  private final CurrentCall current;

  private TrappedStore(EngagementStore store, Trap trap, CurrentCall current) {
    this.store = store;
    this.trap = trap;
    this.current = current;
  }

  static EngagementStore of(EngagementStore store, Trap trap, CurrentCall current) {
    return (EngagementStore)
        Proxy.newProxyInstance(
            EngagementStore.class.getClassLoader(),
            new Class<?>[] {EngagementStore.class},
            new TrappedStore(store, trap, current));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String call = method.getName();
    trap.passed(call, Moment.BEFORE);
    Object result = current.during(call, () -> invoke(method, arguments));
    if (!isIdle(result)) {
      trap.passed(call, Moment.AFTER);
    }
    return result;
  }

  private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  /** A claim that found nothing, and a group of which nothing goes. */
  private static boolean isIdle(@Nullable Object result) {
    return result instanceof Collection<?> all && all.stream().noneMatch(TrappedStore::isAtWork);
  }

  private static boolean isAtWork(Object one) {
    return !(one instanceof AttemptResult attempt) || attempt.proceeds();
  }
}
