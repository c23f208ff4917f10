/**
 * Engage: decides who may be contacted, writes the message, checks it, sends it and remembers what
 * happened. Start at {@link io.engage.EngagementPipeline}.
 *
 * <p>To plug in your own, hand an instance to the builder, or make it discoverable by name with a
 * {@link io.engage.plugin.PluginFactory} of its kind:
 *
 * <table>
 *   <caption>The plugin interfaces</caption>
 *   <tr><th>to add</th><th>implement</th><th>hand it over with</th>
 *       <th>make it discoverable with</th><th>prove it with</th></tr>
 *   <tr><td>people to write to</td><td>{@link io.engage.audience.SegmentSource}</td>
 *       <td>a {@link io.engage.Campaign}'s segment</td>
 *       <td>{@link io.engage.audience.SegmentSourceFactory}</td>
 *       <td>{@code SegmentSourceContract}</td></tr>
 *   <tr><td>words by a model</td><td>{@link io.engage.content.MessageGenerator}</td>
 *       <td>{@code generator(…)}</td><td>{@link io.engage.content.MessageGeneratorFactory}</td>
 *       <td>{@code MessageGeneratorContract}</td></tr>
 *   <tr><td>a rule on words</td><td>{@link io.engage.safety.SafetyFilter}</td>
 *       <td>{@code safety(…)}</td><td>{@link io.engage.safety.SafetyFilterFactory}</td>
 *       <td>{@code SafetyFilterContract}</td></tr>
 *   <tr><td>a way to send</td><td>{@link io.engage.channel.Channel}</td>
 *       <td>{@code channel(…)}</td><td>{@link io.engage.channel.ChannelFactory}</td>
 *       <td>{@code ChannelContract}</td></tr>
 *   <tr><td>a database</td><td>{@link io.engage.store.EngagementStore}</td>
 *       <td>{@code store(…)}</td><td>{@link io.engage.store.EngagementStoreFactory}</td>
 *       <td>{@code EngagementStoreContract}</td></tr>
 * </table>
 *
 * <p>Every factory is proven with {@code PluginFactoryContract}.
 */
@NullMarked
package io.engage;

import org.jspecify.annotations.NullMarked;
