package io.engage.jdbc.faults;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line of a worker process. */
final class Orders {

  private final Map<Order, String> given;

  private Orders(Map<Order, String> given) {
    this.given = given;
  }

  static Orders none() {
    return new Orders(new EnumMap<>(Order.class));
  }

  static Orders read(String... arguments) {
    Orders orders = none();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      Order order = Order.valueOf(argument.substring(0, equals));
      orders = orders.with(order, argument.substring(equals + 1));
    }
    return orders;
  }

  Orders with(Order order, Object value) {
    Map<Order, String> more = new EnumMap<>(Order.class);
    more.putAll(given);
    more.put(order, value.toString());
    return new Orders(more);
  }

  Orders trappedAt(CrashPoint point, int visit) {
    return with(Order.TRAP, point).with(Order.VISIT, visit);
  }

  List<String> arguments() {
    return given.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
  }

  String text(Order order) {
    return Optional.ofNullable(given.get(order)).orElse(order.usual());
  }

  int number(Order order) {
    return Integer.parseInt(text(order));
  }

  Duration millis(Order order) {
    return Duration.ofMillis(Long.parseLong(text(order)));
  }

  Optional<CrashPoint> trap() {
    return Optional.of(text(Order.TRAP)).filter(name -> !name.isEmpty()).map(CrashPoint::valueOf);
  }
}
