package io.engage.email;

import jakarta.mail.MessagingException;

/** Encryption is required and the server does not offer it. */
final class TlsMissingException extends MessagingException {

  private static final long serialVersionUID = 1L;

  TlsMissingException() {
    super("the server does not offer STARTTLS");
  }
}
