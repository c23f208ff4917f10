/**
 * What can go wrong, split by what the caller can do about it: try again ({@link
 * io.engage.error.RetriableException}), change the request ({@link
 * io.engage.error.NonRetriableException}) or change the configuration ({@link
 * io.engage.error.SettingsException}).
 */
@NullMarked
package io.engage.error;

import org.jspecify.annotations.NullMarked;
