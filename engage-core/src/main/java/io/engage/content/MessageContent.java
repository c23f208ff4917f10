package io.engage.content;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a message, as plain text. How they look is the channel's business: it escapes them
 * for its own format. Links are not part of the words; the engine adds them when it sends. {@link
 * #toString()} does not show them.
 *
 * @param subject one line; a channel without subjects leaves it out
 * @param body paragraphs, an empty line between two
 * @param heading what stands large at the top, if anything
 * @param action the label of the link, if the message has one
 * @param highlight what is to catch the eye: a promotional code and its worth
 * @param notice the small print: until when an offer holds
 */
public record MessageContent(
    String subject,
    String body,
    Optional<String> heading,
    Optional<String> action,
    Optional<String> highlight,
    Optional<String> notice) {

  /** Subject and body alone. */
  public static MessageContent of(String subject, String body) {
    return new MessageContent(
        subject, body, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** All of the words, part after part, as a filter reads them. */
  public String everything() {
    return Stream.of(Optional.of(subject), heading, Optional.of(body), highlight, action, notice)
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /** The same words under a banner, in subject and body. */
  public MessageContent withBanner(String banner) {
    return new MessageContent(
        "[" + banner + "] " + subject, banner + "\n\n" + body, heading, action, highlight, notice);
  }

  @Override
  public String toString() {
    return "MessageContent[" + body.length() + " characters]";
  }
}
