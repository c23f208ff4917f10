package io.engage.content;

import io.engage.error.Problems;
import io.engage.message.Fact;
import io.engage.message.Facts;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The facts that a record becomes, as {@link Facts} makes them, before there is one. */
final class RecordShape {

  private static final Map<Class<?>, FactKind> KINDS =
      Map.ofEntries(
          Map.entry(Fact.Text.class, FactKind.TEXT),
          Map.entry(Fact.Figure.class, FactKind.NUMBER),
          Map.entry(Fact.Money.class, FactKind.MONEY),
          Map.entry(Fact.Day.class, FactKind.DATE),
          Map.entry(Fact.Moment.class, FactKind.DATETIME),
          Map.entry(Fact.LocalMoment.class, FactKind.DATETIME),
          Map.entry(Fact.Length.class, FactKind.DURATION),
          Map.entry(Fact.Flag.class, FactKind.FLAG),
          Map.entry(Fact.Link.class, FactKind.LINK),
          Map.entry(LocalDate.class, FactKind.DATE),
          Map.entry(Instant.class, FactKind.DATETIME),
          Map.entry(LocalDateTime.class, FactKind.DATETIME),
          Map.entry(OffsetDateTime.class, FactKind.DATETIME),
          Map.entry(ZonedDateTime.class, FactKind.DATETIME),
          Map.entry(Duration.class, FactKind.DURATION),
          Map.entry(Boolean.class, FactKind.FLAG),
          Map.entry(boolean.class, FactKind.FLAG),
          Map.entry(URI.class, FactKind.LINK));

  private static final Set<Class<?>> NUMBERS_OR_NONE =
      Set.of(OptionalDouble.class, OptionalInt.class, OptionalLong.class);

  private final Problems problems;

  private RecordShape(Problems problems) {
    this.problems = problems;
  }

  /** Notes each component that can be no fact. */
  static DeclaredFacts of(Class<? extends Record> type, Problems problems) {
    return new RecordShape(problems).of(type);
  }

  private DeclaredFacts of(Class<? extends Record> type) {
    List<DeclaredFact> facts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean isOptional = component.getType() == Optional.class;
      Type known = isOptional ? argument(component.getGenericType()) : component.getGenericType();
      String place = "facts." + type.getSimpleName() + "." + component.getName();
      facts.add(
          new DeclaredFact(
              Facts.name(component),
              isOptional || NUMBERS_OR_NONE.contains(component.getType()),
              type(known, place)));
    }
    return DeclaredFacts.of(facts);
  }

  /** Empty for a fact whose kind its class does not tell. */
  private Optional<FactType> type(Type type, String place) {
    Class<?> raw = raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      return Optional.of(list(argument(type), place));
    }
    if (raw == Fact.class) {
      return Optional.empty();
    }
    if (raw != Object.class) {
      Facts.problem(raw).ifPresent(text -> problems.add(place, text));
    }
    return Optional.of(isNumber(raw) ? FactKind.NUMBER : KINDS.getOrDefault(raw, FactKind.TEXT));
  }

  private FactType list(Type item, String place) {
    Class<?> raw = raw(item);
    if (raw.isRecord() && !Fact.class.isAssignableFrom(raw)) {
      return new ListType(FactKind.TEXT, of(raw.asSubclass(Record.class)));
    }
    return new ListType((FactKind) type(item, place).orElse(FactKind.TEXT), DeclaredFacts.NONE);
  }

  private static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type)
        || NUMBERS_OR_NONE.contains(type)
        || (type.isPrimitive() && type != boolean.class && type != char.class);
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    if (type instanceof GenericArrayType) {
      return Object[].class;
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static Type argument(Type type) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : Object.class;
  }
}
