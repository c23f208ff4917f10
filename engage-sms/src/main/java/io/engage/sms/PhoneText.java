package io.engage.sms;

import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.message.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a message as one plain text: heading, body, highlight, link, notice and the opt-out line,
 * each beginning a line of its own. A phone shows no subject.
 */
final class PhoneText {

  private static final String ENGLISH = "Reply STOP to opt out";

  /** Providers know the English word alone, so it stays. */
  private static final Map<String, String> OPT_OUT_LINES =
      Map.of("en", ENGLISH, "bn", "আর বার্তা না চাইলে STOP লিখে পাঠান");

  private final boolean optOutLine;

  PhoneText(boolean optOutLine) {
    this.optOutLine = optOutLine;
  }

  String of(OutboundMessage message) {
    MessageContent content = message.content();
    return Stream.of(
            content.heading(),
            Optional.of(content.body()),
            content.highlight(),
            message.link().map(link -> linkLine(content.action(), link)),
            content.notice(),
            optOut(message))
        .flatMap(Optional::stream)
        .map(PhoneText::plain)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> optOut(OutboundMessage message) {
    return optOutLine && message.purpose() != Purpose.TRANSACTIONAL
        ? Optional.of(optOutIn(message.locale()))
        : Optional.empty();
  }

  private static String optOutIn(Locale locale) {
    return OPT_OUT_LINES.getOrDefault(locale.getLanguage(), ENGLISH);
  }

  /** In ASCII: one letter beyond it would turn the whole text into UCS-2. */
  private static String linkLine(Optional<String> action, URI link) {
    String url = link.toASCIIString();
    return action
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .map(label -> label + ": " + url)
        .orElse(url);
  }

  private static String plain(String part) {
    return part.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
