/**
 * The e-mail channel: mail over SMTP with a layout of its own. A host writes {@link
 * io.engage.email.SmtpChannel#builder} and needs little else.
 *
 * <p>Nothing here logs an address, a text or a password, and the protocol trace that angus-mail
 * would write through {@code java.util.logging} is switched off.
 */
@NullMarked
package io.engage.email;

import org.jspecify.annotations.NullMarked;
