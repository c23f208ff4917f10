package io.engage.testkit;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Runs the rules of a contract one after the other, each on a new subclass, and tells which of them
 * failed. JUnit itself makes no test from an object that a test has made.
 *
 * @param <C> the contract
 */
final class ContractRun<C> {

  private static final Class<?> ABORTED =
      Assertions.catchThrowable(() -> Assumptions.abort("the class of this exception")).getClass();

  private final List<Rule> rules = new ArrayList<>();

  ContractRun(Class<C> contract) {
    addRules(contract, "", List.of());
    for (Class<?> nested : contract.getDeclaredClasses()) {
      if (nested.isAnnotationPresent(Nested.class)) {
        addRules(nested, nested.getSimpleName() + ".", List.of(contract));
      }
    }
  }

  /** The names of all rules: {@code theWordsHaveASubject}, {@code Claiming.onlyWhatIsDue}. */
  Set<String> rules() {
    Set<String> names = new TreeSet<>();
    rules.forEach(rule -> names.add(rule.name));
    return names;
  }

  /** Runs every rule against what the supplier makes, which is asked once for each. */
  Result of(Supplier<? extends C> subclass) {
    Map<String, Throwable> failed = new TreeMap<>();
    Set<String> skipped = new TreeSet<>();
    for (Rule rule : rules) {
      try {
        rule.check(subclass.get());
      } catch (Throwable e) {
        if (ABORTED.isInstance(e)) {
          skipped.add(rule.name);
        } else {
          failed.put(rule.name, e);
        }
      } finally {
        // A rule about interrupts that fails may leave one behind.
        Thread.interrupted();
      }
    }
    return new Result(failed, skipped);
  }

  private void addRules(Class<?> type, String prefix, List<Class<?>> outer) {
    for (Method method : methods(type, Test.class)) {
      rules.add(new Rule(prefix + method.getName(), method, type, outer));
    }
  }

  private static List<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
    List<Method> found = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      Stream.of(each.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(annotation))
          .forEach(found::add);
    }
    return found;
  }

  /**
   * How a run ended.
   *
   * @param failed the rules that failed, and why
   * @param skipped the rules that did not apply
   */
  record Result(Map<String, Throwable> failed, Set<String> skipped) {}

  private record Rule(String name, Method test, Class<?> type, List<Class<?>> outer) {

    void check(Object contract) throws Throwable {
      Object instance = outer.isEmpty() ? contract : nestedIn(contract);
      callAll(instance, BeforeEach.class);
      call(instance, test);
      callAll(instance, AfterEach.class);
    }

    private Object nestedIn(Object contract) throws ReflectiveOperationException {
      var constructor = type.getDeclaredConstructor(outer.get(0));
      constructor.setAccessible(true);
      return constructor.newInstance(contract);
    }

    private static void callAll(Object instance, Class<? extends Annotation> annotation)
        throws Throwable {
      for (Method method : methods(instance.getClass(), annotation)) {
        call(instance, method);
      }
    }

    private static void call(Object instance, Method method) throws Throwable {
      method.setAccessible(true);
      try {
        method.invoke(instance);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
