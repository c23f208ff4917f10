/**
 * What a plugin author proves a plugin with: one abstract JUnit class for each interface ({@link
 * io.engage.testkit.ChannelContract}, {@link io.engage.testkit.SegmentSourceContract}, {@link
 * io.engage.testkit.EngagementStoreContract}) and a clock that moves when it is told to. Extend the
 * class, fill in the abstract methods, run it like any other test.
 */
@NullMarked
package io.engage.testkit;

import org.jspecify.annotations.NullMarked;
