package io.engage.content;

import io.engage.message.Fact;
import io.engage.message.Facts;
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

  private RecordShape() {}

  static DeclaredFacts of(Class<? extends Record> type) {
    List<DeclaredFact> facts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean isOptional = component.getType() == Optional.class;
      Type known = isOptional ? argument(component.getGenericType()) : component.getGenericType();
      facts.add(new DeclaredFact(Facts.name(component), isOptional, type(known)));
    }
    return DeclaredFacts.of(facts);
  }

  /** Empty for a fact whose kind its class does not tell. */
  private static Optional<FactType> type(Type type) {
    Class<?> raw = raw(type);
    if (Collection.class.isAssignableFrom(raw)) {
      return Optional.of(list(argument(type)));
    }
    if (raw == Fact.class) {
      return Optional.empty();
    }
    boolean isNumber = Number.class.isAssignableFrom(raw) || isPrimitiveNumber(raw);
    return Optional.of(isNumber ? FactKind.NUMBER : KINDS.getOrDefault(raw, FactKind.TEXT));
  }

  private static FactType list(Type item) {
    Class<?> raw = raw(item);
    if (raw.isRecord() && !Fact.class.isAssignableFrom(raw)) {
      return new ListType(FactKind.TEXT, of(raw.asSubclass(Record.class)));
    }
    return new ListType((FactKind) type(item).orElse(FactKind.TEXT), DeclaredFacts.NONE);
  }

  private static boolean isPrimitiveNumber(Class<?> type) {
    return type.isPrimitive() && type != boolean.class && type != char.class;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static Type argument(Type type) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : Object.class;
  }
}
