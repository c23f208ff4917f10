package io.engage.email;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Who stands behind the mail. The law of most countries wants it in every commercial mail, so the
 * channel refuses reminders and promotional mail without it.
 *
 * @param name the company as it is registered
 * @param postalAddress where it can be reached by letter, on one line
 * @param contact a mail address that people answer; replies go there
 * @param privacy the https URL of the privacy policy
 */
public record SenderIdentity(String name, String postalAddress, String contact, String privacy) {

  /**
   * Checks the parts.
   *
   * @throws SettingsException naming every part that is missing or malformed
   */
  public SenderIdentity {
    new Problems()
        .require(isLine(name), "sender.name", "must be the company's name, on one line")
        .require(
            isLine(postalAddress), "sender.postalAddress", "must be a postal address, on one line")
        .require(
            MailAddress.onTheWire(contact).isPresent(),
            "sender.contact",
            "must be a mail address that people answer")
        .require(isHttps(privacy), "sender.privacy", "must be the https URL of the privacy policy")
        .throwIfAny();
  }

  /** The same, by a shorter name. */
  public static SenderIdentity of(
      String name, String postalAddress, String contact, String privacy) {
    return new SenderIdentity(name, postalAddress, contact, privacy);
  }

  private static boolean isLine(String text) {
    return !text.isBlank() && text.chars().noneMatch(HeaderText::breaksLines);
  }

  private static boolean isHttps(String url) {
    try {
      URI uri = new URI(url);
      return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
