package io.engage.store;

import io.engage.message.MessageId;
import java.time.Instant;

/**
 * A message that failed and was given up.
 *
 * @param message which; its row may be unreadable
 * @param since when it failed
 * @param reason why
 */
public record DeadLetter(MessageId message, Instant since, String reason) {}
