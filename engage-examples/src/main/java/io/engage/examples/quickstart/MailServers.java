package io.engage.examples.quickstart;

import io.engage.email.SenderIdentity;
import io.engage.email.SmtpChannel;

/** The mail server of a host application. */
public final class MailServers {

  private MailServers() {}

  /** A channel to it. */
  public static SmtpChannel mail(String user, String password) {
    // snippet: channel
    return SmtpChannel.builder("smtp.sheba.xyz")
        .login(user, password)
        .from("Sheba", "hello@sheba.xyz")
        .sender(
            SenderIdentity.of(
                "Sheba Platform Ltd",
                "Road 9, Block A, Dhaka 1213",
                "support@sheba.xyz",
                "https://sheba.xyz/privacy"))
        .build();
    // end
  }
}
