package io.engage.error;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path the property, as the host wrote it: {@code channel.email.from}
 * @param message what is wrong with it and what to write instead
 */
public record Problem(String path, String message) {
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
