package io.engage.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a message, as plain text. How they look is the channel's business: it escapes them
 * for its own format. Links of the engine's own are not part of the words; it adds them when it
 * sends. {@link #toString()} does not show them.
 *
 * @param subject one line; a channel without subjects leaves it out
 * @param body paragraphs, an empty line between two
 * @param heading what stands large at the top, if anything
 * @param action the label of the link, if the message has one
 * @param highlight what is to catch the eye: a promotional code and its worth
 * @param notice the small print: until when an offer holds
 * @param details what it is about, row by row: order number, hour, price
 * @param references further addresses to follow beside the one of the action: support, a parcel
 * @param shortTitle the subject for a channel with little room; see {@link #title()}
 * @param shortBody the whole body for a channel with little room; see {@link #brief()}
 */
public record MessageContent(
    String subject,
    String body,
    Optional<String> heading,
    Optional<String> action,
    Optional<String> highlight,
    Optional<String> notice,
    List<Detail> details,
    List<Reference> references,
    Optional<String> shortTitle,
    Optional<String> shortBody) {

  /** Copies the lists. */
  public MessageContent {
    details = List.copyOf(details);
    references = List.copyOf(references);
  }

  /** Words without details, references and a short form. */
  public MessageContent(
      String subject,
      String body,
      Optional<String> heading,
      Optional<String> action,
      Optional<String> highlight,
      Optional<String> notice) {
    this(
        subject,
        body,
        heading,
        action,
        highlight,
        notice,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Subject and body alone. */
  public static MessageContent of(String subject, String body) {
    return new MessageContent(
        subject, body, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The header of a push message or a wallet pass: the short title, or else the subject. */
  public String title() {
    return shortTitle.orElse(subject);
  }

  /** The text of a push message or a wallet pass: the short body, or else the body. */
  public String brief() {
    return shortBody.orElse(body);
  }

  /** All of the words, part after part, as a filter reads them; not where references lead. */
  public String everything() {
    return parts().stream().map(Part::words).collect(Collectors.joining("\n"));
  }

  /**
   * The same one by one, in the same order; what is absent is no part. Whoever judges the words has
   * to read all of these: a channel may show any of them.
   */
  public List<Part> parts() {
    return Stream.of(
            Stream.of(new Part("subject", subject)),
            part("heading", heading),
            Stream.of(new Part("body", body)),
            rows("details", details),
            part("highlight", highlight),
            part("action", action),
            rows("references", references.stream().map(Reference::label).toList()),
            part("notice", notice),
            part("shortTitle", shortTitle),
            part("shortBody", shortBody))
        .flatMap(some -> some)
        .toList();
  }

  private static Stream<Part> part(String name, Optional<String> words) {
    return words.stream().map(present -> new Part(name, present));
  }

  private static Stream<Part> rows(String name, List<?> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Part(name + "[" + i + "]", rows.get(i).toString()));
  }

  /** The same words under a banner, in subject and body. */
  public MessageContent withBanner(String banner) {
    return new MessageContent(
        "[" + banner + "] " + subject,
        banner + "\n\n" + body,
        heading,
        action,
        highlight,
        notice,
        details,
        references,
        shortTitle.map(title -> "[" + banner + "] " + title),
        shortBody.map(text -> banner + "\n" + text));
  }

  @Override
  public String toString() {
    return "MessageContent[" + body.length() + " characters]";
  }

  /**
   * Some of the words. {@link #toString()} does not show them.
   *
   * @param name where they stand: {@code body}; of a list the row with it, from 0: {@code
   *     details[1]}
   * @param words what stands there; of a detail its label and its value, of a reference its label
   */
  public record Part(String name, String words) {

    @Override
    public String toString() {
      return "Part[" + name + "]";
    }
  }

  /**
   * One row of what a message is about.
   *
   * @param label what it is: Order number
   * @param value as the reader writes it
   */
  public record Detail(String label, String value) {

    /** Both, as a plain text shows them. */
    @Override
    public String toString() {
      return label + ": " + value;
    }
  }

  /**
   * An address to follow.
   *
   * @param label what stands on it: Contact support
   * @param to where it leads: https, mailto or tel
   */
  public record Reference(String label, URI to) {

    /** Both, as a plain text shows them. */
    @Override
    public String toString() {
      return label + ": " + to.toASCIIString();
    }
  }
}
