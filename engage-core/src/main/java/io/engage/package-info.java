/**
 * Engage: decides who may be contacted, writes the message, checks it, sends it and remembers what
 * happened. Start at {@link io.engage.EngagementPipeline}.
 *
 * <p>To plug in your own:
 *
 * <table>
 *   <caption>The plugin interfaces</caption>
 *   <tr><th>to add</th><th>implement</th><th>hand it to the builder with</th><th>prove it with</th></tr>
 *   <tr><td>people to write to</td><td>{@link io.engage.audience.SegmentSource}</td>
 *       <td>a {@link io.engage.Campaign}'s segment</td><td>{@code SegmentSourceContract}</td></tr>
 *   <tr><td>words by a model</td><td>{@link io.engage.content.MessageGenerator}</td>
 *       <td>{@code generator(…)}</td><td></td></tr>
 *   <tr><td>a rule on words</td><td>{@link io.engage.safety.SafetyFilter}</td>
 *       <td>{@code safety(…)}</td><td></td></tr>
 *   <tr><td>a way to send</td><td>{@link io.engage.channel.Channel}</td>
 *       <td>{@code channel(…)}</td><td>{@code ChannelContract}</td></tr>
 *   <tr><td>a database</td><td>{@link io.engage.store.EngagementStore}</td>
 *       <td>{@code store(…)}</td><td>{@code EngagementStoreContract}</td></tr>
 * </table>
 */
@NullMarked
package io.engage;

import org.jspecify.annotations.NullMarked;
