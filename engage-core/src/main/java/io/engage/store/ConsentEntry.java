package io.engage.store;

import io.engage.message.Consent;
import java.time.Instant;

/**
 * One line of the consent ledger, which is only ever added to.
 *
 * @param consent what was said
 * @param recordedAt when it was written down, by the store's own clock; lines of one person are in
 *     the order in which they were written, whatever the clocks say
 */
public record ConsentEntry(Consent consent, Instant recordedAt) {}
