package io.engage.benchmarks.run;

/**
 * Where a contender lives.
 *
 * @param jdbcUrl a PostgreSQL database of its own, empty at first
 * @param smtpPort where a mail server on this machine listens
 */
public record Place(String jdbcUrl, int smtpPort) {}
