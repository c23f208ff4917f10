/**
 * The durable store for H2 and PostgreSQL, {@link io.engage.jdbc.JdbcStore}, its schema, and people
 * from the host's own tables, {@link io.engage.jdbc.SqlSegmentSource}.
 */
@NullMarked
package io.engage.jdbc;

import org.jspecify.annotations.NullMarked;
