package io.engage.plugin;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * One setting, read as a type. What is wrong with it is noted where the settings were asked for it,
 * and told by {@link Settings#check()} together with everything else.
 *
 * @param <T> as what it is read
 */
public final class Setting<T> {

  private final Settings settings;
  private final String key;
  private final Kind<T> kind;
  private final Optional<T> value;
  private final boolean isWrong;

  private Setting(Settings settings, String key, Kind<T> kind, Optional<T> value, boolean isWrong) {
    this.settings = settings;
    this.key = key;
    this.kind = kind;
    this.value = value;
    this.isWrong = isWrong;
  }

  static <T> Setting<T> read(Settings settings, String key, Kind<T> kind, Optional<String> text) {
    Optional<T> value = text.flatMap(kind::parse);
    boolean isWrong = text.isPresent() && value.isEmpty();
    if (isWrong) {
      settings.problem(key, kind.wrong(text.get()));
    }
    return new Setting<>(settings, key, kind, value, isWrong);
  }

  /**
   * The value, which must be there. When it is not, a stand-in is returned that nobody will use,
   * because {@link Settings#check()} throws.
   */
  public T required() {
    if (value.isEmpty() && !isWrong) {
      settings.problem(key, "is missing; it is " + kind.form());
    }
    return value.orElse(kind.standIn());
  }

  /** The value, or empty when it was not said. */
  public Optional<T> optional() {
    return value;
  }

  /** The value, or another one when it was not said. */
  public T orElse(T other) {
    return value.orElse(other);
  }

  /**
   * The same setting with a condition on its value.
   *
   * @param ok the condition
   * @param otherwise what is wrong when it does not hold, without the value: {@code "must be from 1
   *     to 65535"}
   */
  public Setting<T> where(Predicate<T> ok, String otherwise) {
    if (value.map(ok::test).orElse(true)) {
      return this;
    }
    settings.problem(key, otherwise);
    return new Setting<>(settings, key, kind, Optional.empty(), true);
  }

  @Override
  public String toString() {
    return "Setting[" + settings.path(key) + "]";
  }
}
