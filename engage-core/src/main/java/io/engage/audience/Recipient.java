package io.engage.audience;

import io.engage.error.Problems;
import io.engage.message.Address;
import io.engage.message.AddressKind;
import io.engage.message.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person whom the host may want to write to. {@link #toString()} shows the id alone.
 *
 * @param tenant whose customer; {@link #DEFAULT_TENANT} for hosts with one
 * @param id the host's own id, 1 to 100 characters
 * @param role in which role
 * @param name how to address the person, if known
 * @param locale in which language; empty means the pipeline's
 * @param zone whose clock the person lives by; empty means the pipeline's
 * @param addresses where the person can be reached
 * @param born the date of birth, if it is known
 * @param guardian who is written to while the person is under age, if anybody
 */
public record Recipient(
    String tenant,
    String id,
    Role role,
    Optional<String> name,
    Optional<Locale> locale,
    Optional<ZoneId> zone,
    Map<AddressKind, Address> addresses,
    Optional<LocalDate> born,
    Optional<Recipient> guardian) {

  /** The tenant of a host that has only one. */
  public static final String DEFAULT_TENANT = "default";

  private static final int LONGEST_ID = 100;

  /** Checks the ids and copies the addresses. */
  public Recipient {
    new Problems()
        .require(isId(tenant), "recipient.tenant", "must be 1 to 100 characters, not blank")
        .require(isId(id), "recipient.id", "must be 1 to 100 characters, not blank")
        .require(
            guardian.map(one -> one.tenant().equals(tenant)).orElse(true),
            "recipient.guardian",
            "must be of the same tenant")
        .require(
            guardian.map(one -> one.role().equals(Role.GUARDIAN)).orElse(true),
            "recipient.guardian",
            "must have the role guardian")
        .throwIfAny();
    addresses = Map.copyOf(addresses);
  }

  /** A person of whom neither age nor guardian is known. */
  public Recipient(
      String tenant,
      String id,
      Role role,
      Optional<String> name,
      Optional<Locale> locale,
      Optional<ZoneId> zone,
      Map<AddressKind, Address> addresses) {
    this(tenant, id, role, name, locale, zone, addresses, Optional.empty(), Optional.empty());
  }

  /** Starts a customer of the default tenant. */
  public static Builder withId(String id) {
    return new Builder(id);
  }

  /** The address of this kind, if the person has one. */
  public Optional<Address> address(AddressKind kind) {
    return Optional.ofNullable(addresses.get(kind));
  }

  @Override
  public String toString() {
    return "Recipient[" + tenant + "/" + id + "]";
  }

  private static boolean isId(String text) {
    return !text.isBlank() && text.length() <= LONGEST_ID;
  }

  /** Collects what is known of a person. */
  public static final class Builder {

    private final String id;
    private final Map<AddressKind, Address> addresses = new LinkedHashMap<>();
    private String tenant = DEFAULT_TENANT;
    private Role role = Role.CUSTOMER;
    private Optional<String> name = Optional.empty();
    private Optional<Locale> locale = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<LocalDate> born = Optional.empty();
    private Optional<Recipient> guardian = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    /** Whose customer; {@link #DEFAULT_TENANT} when not said. */
    public Builder tenant(String value) {
      tenant = value;
      return this;
    }

    /** In which role; {@link Role#CUSTOMER} when not said. */
    public Builder role(Role value) {
      role = value;
      return this;
    }

    /** How to address the person; a blank name is no name. */
    public Builder name(String value) {
      name = Optional.of(value.strip()).filter(text -> !text.isEmpty());
      return this;
    }

    /** In which language; the pipeline's when not said. */
    public Builder locale(Locale value) {
      locale = Optional.of(value);
      return this;
    }

    /** Whose clock the person lives by; the pipeline's when not said. */
    public Builder zone(ZoneId value) {
      zone = Optional.of(value);
      return this;
    }

    /** A mail address. */
    public Builder email(String value) {
      return address(Address.email(value));
    }

    /** A phone number in E.164 form. */
    public Builder phone(String value) {
      return address(Address.phone(value));
    }

    /** Any address; one of each kind, the last one said counts. */
    public Builder address(Address value) {
      addresses.put(value.kind(), value);
      return this;
    }

    /** The date of birth. */
    public Builder born(LocalDate value) {
      born = Optional.of(value);
      return this;
    }

    /**
     * Who is written to while the person is under age: somebody of the same tenant, in the role
     * {@link Role#GUARDIAN}, whose own consent in that role counts.
     */
    public Builder guardian(Recipient value) {
      guardian = Optional.of(value);
      return this;
    }

    /** The person. */
    public Recipient build() {
      return new Recipient(tenant, id, role, name, locale, zone, addresses, born, guardian);
    }
  }
}
