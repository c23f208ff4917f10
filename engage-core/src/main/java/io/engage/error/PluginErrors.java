package io.engage.error;

/** What a plugin may throw without harm to anything but its own call. */
public final class PluginErrors {

  private PluginErrors() {}

  /**
   * Throws an error that leaves the whole process in doubt, such as a lack of memory, and returns
   * for any other: two versions of a library, a broken assertion, a service that is set up wrongly,
   * a text without end. Those are the plugin's own failure, like its exceptions.
   *
   * @param thrown what a plugin threw
   */
  public static void raiseFatal(Throwable thrown) {
    if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
      throw fatal;
    }
  }
}
