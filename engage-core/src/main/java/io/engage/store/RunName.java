package io.engage.store;

/**
 * Names the run of a campaign for one due time.
 *
 * @param tenant whose campaign
 * @param campaign the campaign's name
 * @param key the due time's name: {@code 2026-11-21}
 */
public record RunName(String tenant, String campaign, String key) {}
