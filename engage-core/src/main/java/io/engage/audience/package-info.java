/**
 * Who might be written to. A {@link io.engage.audience.Segment} selects {@link
 * io.engage.audience.Member}s from a {@link io.engage.audience.SegmentSource}, page by page.
 */
@NullMarked
package io.engage.audience;

import org.jspecify.annotations.NullMarked;
