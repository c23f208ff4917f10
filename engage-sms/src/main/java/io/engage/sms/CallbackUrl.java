package io.engage.sms;

import io.engage.message.MessageId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address at which Twilio calls the host, to the letter as it is configured: its signature
 * covers every character.
 *
 * @param text an absolute https URL without a fragment
 */
record CallbackUrl(String text) {

  /** The parameter that carries our name of the message. */
  static final String DELIVERY = "delivery";

  /** Empty unless the text is such a URL. */
  static Optional<CallbackUrl> of(String text) {
    try {
      URI uri = new URI(text);
      boolean fits =
          "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getFragment() == null;
      return fits ? Optional.of(new CallbackUrl(text)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The URL that reports about this message. */
  String about(MessageId message) {
    String separator = text.indexOf('?') < 0 ? "?" : hasOpenEnd() ? "" : "&";
    return text + separator + DELIVERY + "=" + message;
  }

  /**
   * The URL as it was called with this query, which came with the request: as it is configured, and
   * with the port left out, or the usual one put in.
   */
  List<String> calledWith(String query) {
    String rest = query.isEmpty() ? "" : "?" + query;
    return List.of(page() + rest, otherPage() + rest);
  }

  /** Whether the URL uses our parameter for something of its own. */
  boolean namesDelivery() {
    int query = text.indexOf('?');
    return query >= 0 && !values(DELIVERY, text.substring(query + 1)).isEmpty();
  }

  /** Which message a query names; empty unless it names exactly one. */
  static Optional<MessageId> deliveryIn(String query) {
    List<String> ids = values(DELIVERY, query);
    try {
      return ids.size() == 1 ? Optional.of(MessageId.parse(ids.get(0))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The values of a parameter, as they are written. */
  static List<String> values(String name, String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .toList();
  }

  private boolean hasOpenEnd() {
    return text.endsWith("?") || text.endsWith("&");
  }

  private String otherPage() {
    URI uri = URI.create(text);
    String authority = uri.getRawAuthority();
    String other = uri.getPort() < 0 ? authority + ":443" : authority.replaceFirst(":[0-9]*$", "");
    return page().replaceFirst(Pattern.quote(authority), Matcher.quoteReplacement(other));
  }

  private String page() {
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }
}
