package io.engage.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.engage.error.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The fields of one JSON object, read as types; what is wrong is noted. */
final class Fields {

  private final Problems problems;
  private final String path;
  private final JsonNode node;
  private final int before;
  private final Set<String> known = new HashSet<>();

  Fields(Problems problems, String path, JsonNode node) {
    this.problems = problems;
    this.path = path;
    this.node = node;
    this.before = problems.found().size();
    problems.require(node.isObject(), path, "must be a JSON object");
  }

  <T> Optional<T> required(String name, Function<String, T> parse, String form) {
    problems.require(node.hasNonNull(name), at(name), "is missing; it is " + form);
    return parsed(name, parse, form);
  }

  <T> Optional<T> parsed(String name, Function<String, T> parse, String form) {
    return field(name)
        .flatMap(
            value -> {
              try {
                return Optional.of(parse.apply(textOf(value)));
              } catch (RuntimeException e) {
                // Each type has an exception of its own for a text that is none of it.
                problems.add(at(name), "must be " + form);
                return Optional.empty();
              }
            });
  }

  Optional<Integer> number(String name) {
    Optional<JsonNode> value = field(name);
    boolean isNumber = value.map(JsonNode::isInt).orElse(false);
    problems.require(isNumber, at(name), "must be there and a whole number");
    return value.filter(v -> isNumber).map(JsonNode::intValue);
  }

  <E extends Enum<E>> Optional<Set<E>> constants(String name, Class<E> type) {
    return list(name, (at, one) -> constantAt(at, one, type))
        .map(all -> all.isEmpty() ? EnumSet.noneOf(type) : EnumSet.copyOf(all));
  }

  <T> Optional<List<T>> list(String name, BiFunction<String, JsonNode, Optional<T>> read) {
    Optional<JsonNode> value = field(name);
    value.ifPresent(v -> problems.require(v.isArray(), at(name), "must be a list"));
    return value
        .filter(JsonNode::isArray)
        .map(
            array -> {
              List<T> all = new ArrayList<>();
              for (int i = 0; i < array.size(); i++) {
                read.apply(at(name) + "[" + i + "]", array.get(i)).ifPresent(all::add);
              }
              return all;
            });
  }

  void members(String name, BiConsumer<String, JsonNode> read) {
    field(name)
        .ifPresent(
            value -> {
              problems.require(value.isObject(), at(name), "must be a JSON object");
              value.properties().forEach(one -> read.accept(one.getKey(), one.getValue()));
            });
  }

  void refuseOthers() {
    node.fieldNames()
        .forEachRemaining(
            name ->
                problems.require(
                    known.contains(name), at(name), "is no field; there are " + known));
  }

  /** What can be made of the fields, if they are all right and go together. */
  <T> Optional<T> made(Supplier<T> make) {
    if (problems.found().size() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException e) {
      problems.add(path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static <E extends Enum<E>> String labels(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private <E extends Enum<E>> Optional<E> constantAt(String at, JsonNode value, Class<E> type) {
    try {
      return Optional.of(constant(type, textOf(value)));
    } catch (IllegalArgumentException e) {
      problems.add(at, "must be one of " + labels(type));
      return Optional.empty();
    }
  }

  private Optional<JsonNode> field(String name) {
    known.add(name);
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private static String textOf(JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new IllegalArgumentException("no text");
    }
    return value.textValue();
  }

  private String at(String name) {
    return path.equals("policy") ? name : path + "." + name;
  }
}
