package io.engage.channel;

import io.engage.audience.Recipient;
import io.engage.content.MessageContent;
import io.engage.message.Address;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * One message as a channel gets it: finished words, checked and addressed. {@link #toString()}
 * shows neither.
 *
 * @param id its name; the same at every attempt
 * @param purpose why it is sent; a channel may add what the law asks of promotional messages
 * @param to the address, already passed through the recipient firewall
 * @param recipientName how to address the person, if known
 * @param locale the language of the words
 * @param content the words; in test mode the banner is part of them
 * @param link where the call to action leads, if anywhere
 * @param unsubscribe where a POST unsubscribes this person (RFC 8058), if the pipeline has such
 *     links; always absent for transactional messages
 * @param correlationId ties log lines, ledger and callbacks together
 * @param tenant whose message it is
 * @param topic what it is about, by the topic's name
 */
public record OutboundMessage(
    MessageId id,
    Purpose purpose,
    Address to,
    Optional<String> recipientName,
    Locale locale,
    MessageContent content,
    Optional<URI> link,
    Optional<URI> unsubscribe,
    String correlationId,
    String tenant,
    String topic) {

  /** A message of the default tenant, about nothing in particular. */
  public OutboundMessage(
      MessageId id,
      Purpose purpose,
      Address to,
      Optional<String> recipientName,
      Locale locale,
      MessageContent content,
      Optional<URI> link,
      Optional<URI> unsubscribe,
      String correlationId) {
    this(
        id,
        purpose,
        to,
        recipientName,
        locale,
        content,
        link,
        unsubscribe,
        correlationId,
        Recipient.DEFAULT_TENANT,
        "");
  }

  @Override
  public String toString() {
    return "OutboundMessage[" + id + "]";
  }
}
