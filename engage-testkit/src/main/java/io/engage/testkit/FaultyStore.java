package io.engage.testkit;

import io.engage.error.RetriableException;
import io.engage.store.EngagementStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store that fails when its turn comes; {@link #store} is what a pipeline is built on. Its calls
 * are counted, all of them or those of some methods alone, and everything else is the store's
 * behind it. When its line drops, what the call asked for was committed, and the answer is lost:
 * the call fails with a {@link RetriableException}.
 *
 * <p>Methods that shall fail at turns of their own need a double each, one around the other's
 * store.
 */
public final class FaultyStore extends FaultyDouble<FaultyStore> {

  private static final Set<String> METHODS =
      Stream.of(EngagementStore.class.getMethods())
          .map(Method::getName)
          .collect(Collectors.toCollection(TreeSet::new));

  private final EngagementStore store;
  private final EngagementStore faulty;
  private volatile Set<String> counted = METHODS;

  private FaultyStore(EngagementStore store) {
    this.store = store;
    faulty =
        (EngagementStore)
            Proxy.newProxyInstance(
                EngagementStore.class.getClassLoader(),
                new Class<?>[] {EngagementStore.class},
                this::answer);
  }

  /** This store, until something is to fail. */
  public static FaultyStore around(EngagementStore store) {
    return new FaultyStore(store);
  }

  /**
   * Counts the calls of these methods alone, together when there are several. Every method counts
   * when this is not said; what is said last counts.
   *
   * @param methods names of methods of {@link EngagementStore}: {@code settle}
   * @throws IllegalArgumentException when it has no such method, naming those it has
   */
  public FaultyStore counting(String... methods) {
    Set<String> wanted = Set.of(methods);
    if (!METHODS.containsAll(wanted)) {
      throw new IllegalArgumentException("methods: " + wanted + " are not all among " + METHODS);
    }
    counted = wanted;
    return this;
  }

  /** The call of this number fails as if the database were away, and changes nothing. */
  public FaultyStore failingOn(int call) {
    return failingOn(call, () -> new RetriableException("the store is away"));
  }

  /** The store that fails; always the same. */
  public EngagementStore store() {
    return faulty;
  }

  @Override
  public String toString() {
    return "FaultyStore[" + store + "]";
  }

  @Override
  FaultyStore self() {
    return this;
  }

  @Override
  Object lineDropped() {
    throw new RetriableException("the line dropped after the commit");
  }

  private @Nullable Object answer(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return method.getName().equals("equals")
          ? (Object) (arguments != null && arguments[0] == proxy)
          : ask(this, method, arguments).orElse(null);
    }
    return counted.contains(method.getName())
        ? call(() -> ask(store, method, arguments)).orElse(null)
        : ask(store, method, arguments).orElse(null);
  }

  /** What the method answers; empty when it answers nothing. */
  private static Optional<Object> ask(
      Object whom, Method method, @Nullable Object @Nullable [] arguments) {
    try {
      return Optional.ofNullable(method.invoke(whom, arguments));
    } catch (InvocationTargetException e) {
      throw unchecked(e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new AssertionError("the methods of an interface are public", e);
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw new AssertionError("a store throws no checked exceptions", failure);
  }
}
