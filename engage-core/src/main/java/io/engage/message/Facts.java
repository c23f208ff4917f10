package io.engage.message;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands a host's own record in as facts. A component {@code startsAt} is the fact {@code
 * starts_at}.
 *
 * <table>
 *   <caption>What becomes of a component</caption>
 *   <tr><td>{@code String}, an enum, any other type with a text of its own</td><td>text</td></tr>
 *   <tr><td>{@code int}, {@code long}, {@code BigDecimal}, …</td><td>number</td></tr>
 *   <tr><td>{@code Fact.Money}</td><td>money</td></tr>
 *   <tr><td>{@code LocalDate}</td><td>date</td></tr>
 *   <tr><td>{@code Instant}, {@code ZonedDateTime}, {@code LocalDateTime}</td><td>datetime</td></tr>
 *   <tr><td>{@code Duration}</td><td>duration</td></tr>
 *   <tr><td>{@code boolean}</td><td>flag</td></tr>
 *   <tr><td>{@code URI}</td><td>link</td></tr>
 *   <tr><td>a collection of these or of records</td><td>list</td></tr>
 *   <tr><td>{@code Optional} of any, {@code OptionalDouble}, …</td><td>the same, or absent</td></tr>
 * </table>
 *
 * <p>A component that is null or blank is absent. {@code int} and {@code long} are numbers and get
 * the reader's digits; an id is better a {@code String}. Arrays, maps and types without a {@code
 * toString} of their own are refused.
 */
public final class Facts {

  private Facts() {}

  /**
   * The facts of a record.
   *
   * @throws IllegalArgumentException naming the component that cannot be read, or is nothing that
   *     people could read: an array, a NaN
   */
  public static Map<String, Fact> of(Record source) {
    Map<String, Fact> facts = new HashMap<>();
    for (RecordComponent component : source.getClass().getRecordComponents()) {
      String place = source.getClass().getName() + "." + component.getName();
      fact(value(source, component), place).ifPresent(fact -> facts.put(name(component), fact));
    }
    return GivenFacts.known(facts);
  }

  /**
   * Why a type cannot be a fact's; empty for all that can, and for those of which only the value
   * tells.
   */
  public static Optional<String> problem(Class<?> type) {
    return hasText(type)
        ? Optional.empty()
        : Optional.of(
            "is a "
                + type.getSimpleName()
                + ", which has no text of its own; use a String, or a List for several");
  }

  private static boolean hasText(Class<?> type) {
    if (type.isArray() || Map.class.isAssignableFrom(type)) {
      return false;
    }
    try {
      return type.isInterface()
          || type.isPrimitive()
          || Modifier.isAbstract(type.getModifiers())
          || type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** How the fact of a component is called: {@code starts_at} for {@code startsAt}. */
  public static String name(RecordComponent component) {
    return component.getName().replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object value(Record source, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(source);
    } catch (IllegalAccessException | InvocationTargetException | RuntimeException e) {
      throw new IllegalArgumentException(
          "cannot read " + component.getName() + " of " + source.getClass().getName(), e);
    }
  }

  private static Optional<Fact> fact(@Nullable Object value, String place) {
    if (value instanceof Optional<?> maybe) {
      return maybe.flatMap(known -> fact(known, place));
    }
    if (value instanceof Collection<?> items) {
      return Optional.of(
          Fact.list(items.stream().flatMap(item -> fact(item, place).stream()).toList()));
    }
    Object known = unwrapped(value);
    if (known == null) {
      return Optional.empty();
    }
    problem(known.getClass())
        .ifPresent(
            text -> {
              throw new IllegalArgumentException(place + " " + text);
            });
    return Optional.of(known instanceof Fact fact ? fact : scalar(known, place));
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    if (value instanceof OptionalDouble maybe) {
      return maybe.isPresent() ? maybe.getAsDouble() : null;
    } else if (value instanceof OptionalLong maybe) {
      return maybe.isPresent() ? maybe.getAsLong() : null;
    } else if (value instanceof OptionalInt maybe) {
      return maybe.isPresent() ? maybe.getAsInt() : null;
    }
    return value;
  }

  private static Fact scalar(Object value, String place) {
    if (value instanceof Record row) {
      return Fact.row(of(row));
    } else if (value instanceof Number number) {
      return Fact.of(decimal(number, place));
    } else if (value instanceof Boolean yes) {
      return Fact.of(yes);
    } else if (value instanceof Duration length) {
      return Fact.of(length);
    } else if (value instanceof URI link) {
      return Fact.of(link);
    }
    return time(value);
  }

  private static Fact time(Object value) {
    if (value instanceof Instant at) {
      return Fact.of(at);
    } else if (value instanceof ZonedDateTime at) {
      return Fact.of(at.toInstant());
    } else if (value instanceof OffsetDateTime at) {
      return Fact.of(at.toInstant());
    } else if (value instanceof LocalDateTime at) {
      return Fact.of(at);
    } else if (value instanceof LocalDate day) {
      return Fact.of(day);
    }
    return Fact.of(value.toString());
  }

  private static BigDecimal decimal(Number number, String place) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    } else if (number instanceof BigInteger whole) {
      return new BigDecimal(whole);
    }
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(place + noNumber(number), e);
    }
  }

  /** What divides by nothing is told; the text of any other number may be anything. */
  private static String noNumber(Number number) {
    return number instanceof Double || number instanceof Float
        ? " is " + number + ", which is no number; use an OptionalDouble, or leave it out"
        : " is a "
            + number.getClass().getSimpleName()
            + " whose text is no number; use a BigDecimal, or a String";
  }
}
