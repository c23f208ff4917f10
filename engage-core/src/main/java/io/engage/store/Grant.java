package io.engage.store;

import java.time.Duration;

/**
 * How many permits were free.
 *
 * @param permits as many as were asked for or fewer
 * @param nextIn how long until the next one is free; zero when all that were asked for were granted
 */
public record Grant(int permits, Duration nextIn) {}
