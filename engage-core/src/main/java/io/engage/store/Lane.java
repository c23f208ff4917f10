package io.engage.store;

import io.engage.message.ChannelId;

/**
 * One tenant's messages over one channel, which wait in a row of their own so that no tenant stands
 * behind another; those whose words are still to be written apart from those that can go, so that
 * none of these stands behind a slow model.
 *
 * @param tenant whose messages
 * @param channel over which channel
 * @param needsWords whether their words are still to be written
 */
public record Lane(String tenant, ChannelId channel, boolean needsWords) {}
