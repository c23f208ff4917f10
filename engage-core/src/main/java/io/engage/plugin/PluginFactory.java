package io.engage.plugin;

/**
 * Makes a part of a pipeline from settings. There are five kinds, each beside what it makes:
 * segment sources, generators, safety filters, channels and stores. An author implements one of
 * these, not this interface, in a public class with a public constructor without parameters, and
 * makes it discoverable with {@link java.util.ServiceLoader}:
 *
 * <ul>
 *   <li>on the class path, a line with the class's name in {@code
 *       META-INF/services/io.engage.channel.ChannelFactory} (or another kind's name);
 *   <li>in a named module, {@code provides io.engage.channel.ChannelFactory with …}.
 * </ul>
 *
 * <p>Nothing becomes active by being there: a host asks for it by name.
 *
 * <ul>
 *   <li><b>Blocking:</b> {@link #create} may look at files and test a connection, in bounded time;
 *       it sends nothing.
 *   <li><b>Threads:</b> called by one thread at a time.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> {@link #create} reads every setting it knows, calls {@link
 *       Settings#check()} and makes a new part. {@link io.engage.error.SettingsException} for
 *       everything a host can mend in the settings; its problems are told together with those of
 *       the other parts.
 *   <li><b>Idempotency:</b> two calls make two parts that know nothing of each other. A part that
 *       is {@link AutoCloseable} is closed by whoever called; {@code close()} may be called twice.
 * </ul>
 *
 * <p>Prove an implementation with {@code io.engage.testkit.PluginFactoryContract}.
 *
 * @param <T> what it makes
 */
public interface PluginFactory<T> {

  /** By which name hosts ask for it: lower-case letters, digits and hyphens. Always the same. */
  String name();

  /**
   * Makes a part.
   *
   * @param settings the part's own settings: {@code text("host")} reads {@code
   *     engage.channel.email.host} when the channel is called {@code email}
   * @param services what the host hands to its plugins
   * @throws io.engage.error.SettingsException when the settings do not suffice
   */
  T create(Settings settings, Services services);
}
