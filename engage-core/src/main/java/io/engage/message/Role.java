package io.engage.message;

/**
 * In which role somebody is written to. The same person may be a customer and a worker, with
 * consent and caps for each.
 *
 * @param name lower-case letters, digits and hyphens, up to 64 characters
 */
public record Role(String name) {

  /** Somebody who buys; the default. */
  public static final Role CUSTOMER = new Role("customer");

  /** Somebody who works for the host. */
  public static final Role WORKER = new Role("worker");

  /** Somebody who is written to in place of a person under age. */
  public static final Role GUARDIAN = new Role("guardian");

  /** Checks the name. */
  public Role {
    Names.check("role", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
