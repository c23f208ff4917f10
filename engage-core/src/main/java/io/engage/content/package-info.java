/**
 * What is said: templates with their declared facts, the words made of them, and the SPI {@link
 * io.engage.content.MessageGenerator} for words that a model writes.
 */
@NullMarked
package io.engage.content;

import org.jspecify.annotations.NullMarked;
