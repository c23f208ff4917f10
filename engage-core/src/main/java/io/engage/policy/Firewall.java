package io.engage.policy;

import io.engage.message.Address;
import io.engage.message.AddressKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps a staging system from writing to real people. On, and closed, until the host says
 * otherwise. Every message that passes in test mode carries a banner with its original recipient.
 */
public sealed interface Firewall {

  /** Everybody is written to, without a banner. */
  static Firewall production() {
    return new Production();
  }

  /** Nobody is written to: test mode before anybody said who may get its messages. */
  static Firewall closed() {
    return new AllowList(Set.of());
  }

  /**
   * Only these are written to.
   *
   * @param entries addresses ({@code tester@sheba.xyz}, {@code +8801712345678}) or mail domains ({@code
   *     @sheba.xyz})
   */
  static Firewall allowing(String... entries) {
    return new AllowList(
        Arrays.stream(entries)
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Everything goes to these addresses, one for each kind of address; other kinds are skipped. */
  static Firewall redirectingTo(Address... overrides) {
    return new Redirect(
        Arrays.stream(overrides)
            .collect(Collectors.toUnmodifiableMap(Address::kind, Function.identity())));
  }

  /**
   * Where a message for this address really goes.
   *
   * @return empty when it goes nowhere
   */
  Optional<Address> route(Address original);

  /** Whether messages carry the banner. */
  default boolean isTestMode() {
    return true;
  }

  /** Lets everything through. */
  record Production() implements Firewall {
    @Override
    public Optional<Address> route(Address original) {
      return Optional.of(original);
    }

    @Override
    public boolean isTestMode() {
      return false;
    }
  }

  /**
   * Lets listed addresses through.
   *
   * @param entries lower-case addresses and mail domains
   */
  record AllowList(Set<String> entries) implements Firewall {
    @Override
    public Optional<Address> route(Address original) {
      String identity = original.identity();
      String domain = identity.substring(Math.max(identity.lastIndexOf('@'), 0));
      return entries.contains(identity) || entries.contains(domain)
          ? Optional.of(original)
          : Optional.empty();
    }

    /** Shows no address. */
    @Override
    public String toString() {
      return "AllowList[" + entries.size() + " entries]";
    }
  }

  /**
   * Sends everything elsewhere.
   *
   * @param overrides by kind of address
   */
  record Redirect(Map<AddressKind, Address> overrides) implements Firewall {
    @Override
    public Optional<Address> route(Address original) {
      return Optional.ofNullable(overrides.get(original.kind()));
    }
  }
}
