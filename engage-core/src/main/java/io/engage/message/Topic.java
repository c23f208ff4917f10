package io.engage.message;

/**
 * What a message is about. Every topic has one purpose, and consent can be given per topic.
 *
 * @param name lower-case letters, digits and hyphens, up to 64 characters
 * @param purpose why messages of this topic are sent
 */
public record Topic(String name, Purpose purpose) {

  /** Checks the name. */
  public Topic {
    Names.check("topic", name);
  }

  /** A topic people need no consent for. */
  public static Topic transactional(String name) {
    return new Topic(name, Purpose.TRANSACTIONAL);
  }

  /** A topic of reminders. */
  public static Topic reminder(String name) {
    return new Topic(name, Purpose.REMINDER);
  }

  /** A topic that wins custom. */
  public static Topic promotional(String name) {
    return new Topic(name, Purpose.PROMOTIONAL);
  }
}
