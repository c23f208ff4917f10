package io.engage.store;

import io.engage.message.ChannelId;

/**
 * One tenant's messages over one channel, which wait in a row of their own so that no tenant stands
 * behind another.
 *
 * @param tenant whose messages
 * @param channel over which channel
 */
public record Lane(String tenant, ChannelId channel) {}
