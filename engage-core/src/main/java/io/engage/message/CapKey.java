package io.engage.message;

/**
 * Whose messages a frequency cap counts: a person's, or those to one address. Both are counted, so
 * that neither two accounts on one phone nor two channels to one person go round the cap.
 *
 * @param tenant for which tenant
 * @param subject {@code person:…} or {@code address:…}
 */
public record CapKey(String tenant, String subject) implements Comparable<CapKey> {

  /** Counts what one person gets, on any channel. */
  public static CapKey person(String tenant, String recipientId) {
    return new CapKey(tenant, "person:" + recipientId);
  }

  /** Counts what goes to one address, for whomever. */
  public static CapKey address(String tenant, Address address) {
    return new CapKey(tenant, "address:" + address.kind() + ":" + address.identity());
  }

  /** Whether this counts by address. */
  public boolean isAddress() {
    return subject.startsWith("address:");
  }

  @Override
  public int compareTo(CapKey other) {
    int byTenant = tenant.compareTo(other.tenant);
    return byTenant != 0 ? byTenant : subject.compareTo(other.subject);
  }

  /** Masked, because the subject may hold an address. */
  @Override
  public String toString() {
    return subject.substring(0, subject.indexOf(':')) + ":***";
  }
}
