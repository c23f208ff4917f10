/** Text and WhatsApp messages over Twilio. */
@NullMarked
package io.engage.sms;

import org.jspecify.annotations.NullMarked;
