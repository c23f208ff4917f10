package io.engage.email;

import io.engage.channel.OutboundMessage;
import io.engage.content.HtmlTemplate;
import io.engage.content.MessageContent;
import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the words of a message into a page and into plain text. Safe for several threads. */
final class EmailRenderer {

  private static final int PREVIEW_LENGTH = 110;
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ps", "ur", "yi");

  private final HtmlTemplate page;
  private final EmailLayout layout;
  private final String brand;
  private final Optional<SenderIdentity> sender;

  EmailRenderer(EmailLayout layout, String fallbackBrand, Optional<SenderIdentity> sender) {
    this.layout = layout;
    this.page = layout.page();
    this.brand = layout.brand().orElse(fallbackBrand);
    this.sender = sender;
  }

  RenderedEmail render(OutboundMessage message) {
    String subject = HeaderText.oneLine(message.content().subject());
    LayoutWords words = LayoutWords.in(message.locale());
    return new RenderedEmail(
        subject, page.render(values(message, subject, words)), text(message, words));
  }

  private Map<String, Object> values(OutboundMessage message, String subject, LayoutWords words) {
    MessageContent content = message.content();
    Map<String, Object> values = new HashMap<>();
    values.put("lang", message.locale().toLanguageTag());
    values.put("dir", RIGHT_TO_LEFT.contains(message.locale().getLanguage()) ? "rtl" : "ltr");
    values.put("subject", subject);
    values.put("preview", preview(content.body(), message.locale()));
    values.put("brand", brand);
    values.put("start", layout.start());
    values.put("end", layout.end());
    values.put("paragraphs", paragraphs(content.body()));
    values.put("words-copy", words.copy());
    values.put("words-contact", words.contact());
    values.put("words-privacy", words.privacy());
    values.put("words-unsubscribe", words.unsubscribe());
    values.put("details", details(content));
    values.put("references", references(content));
    content.heading().ifPresent(h -> values.put("heading", h));
    content.highlight().ifPresent(h -> values.put("highlight", h));
    content.notice().ifPresent(n -> values.put("notice", n));
    message.link().ifPresent(l -> values.put("link", button(l, content, words)));
    message.unsubscribe().ifPresent(u -> values.put("unsubscribe", u.toASCIIString()));
    sender.ifPresent(s -> values.put("sender", sender(s)));
    return values;
  }

  private static List<Map<String, Object>> details(MessageContent content) {
    return content.details().isEmpty()
        ? List.of()
        : List.of(Map.of("rows", content.details().stream().map(EmailRenderer::row).toList()));
  }

  private static Map<String, Object> row(MessageContent.Detail detail) {
    return Map.of("label", detail.label(), "value", detail.value());
  }

  /** Wherever they were made: a page follows https, mailto and tel alone. */
  private static List<Map<String, Object>> references(MessageContent content) {
    return content.references().stream()
        .filter(reference -> EmailRules.isLink(reference.to()))
        .map(r -> Map.<String, Object>of("label", r.label(), "url", r.to().toASCIIString()))
        .toList();
  }

  private static Map<String, Object> button(URI link, MessageContent content, LayoutWords words) {
    return Map.of("url", link.toASCIIString(), "label", content.action().orElse(words.open()));
  }

  private static Map<String, Object> sender(SenderIdentity sender) {
    return Map.of(
        "name", sender.name(),
        "postalAddress", sender.postalAddress(),
        "contact", sender.contact(),
        "privacy", sender.privacy());
  }

  private static List<Map<String, Object>> paragraphs(String body) {
    return Arrays.stream(body.strip().split("\\R[ \\t]*\\R\\s*"))
        .map(p -> Map.<String, Object>of("lines", lines(p)))
        .toList();
  }

  private static List<Map<String, Object>> lines(String paragraph) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : paragraph.split("\\R")) {
      lines.add(Map.of("text", line, "follows", !lines.isEmpty()));
    }
    return lines;
  }

  /** What a list of mails shows beside the subject: the first words, whole ones. */
  private static String preview(String body, Locale locale) {
    String line = HeaderText.oneLine(body);
    if (line.length() <= PREVIEW_LENGTH) {
      return line;
    }
    BreakIterator words = BreakIterator.getWordInstance(locale);
    words.setText(line);
    int end = words.preceding(PREVIEW_LENGTH);
    return line.substring(0, end > 0 ? end : words.following(0)).strip() + "…";
  }

  private String text(OutboundMessage message, LayoutWords words) {
    MessageContent content = message.content();
    Optional<String> call =
        message.link().map(l -> content.action().orElse(words.open()) + ":\n" + l.toASCIIString());
    return String.join(
            "\n\n",
            Stream.of(
                    content.heading(),
                    Optional.of(content.body().strip()),
                    lines(content.details()),
                    content.highlight().map(h -> "* " + h + " *"),
                    call,
                    lines(content.references()),
                    content.notice(),
                    footer(message, words))
                .flatMap(Optional::stream)
                .toList())
        + "\n";
  }

  private static Optional<String> lines(List<?> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  private Optional<String> footer(OutboundMessage message, LayoutWords words) {
    List<String> lines = new ArrayList<>();
    sender.ifPresent(
        s -> {
          lines.add(s.name());
          lines.add(s.postalAddress());
          lines.add(words.contact() + ": " + s.contact());
          lines.add(words.privacy() + ": " + s.privacy());
        });
    message.unsubscribe().ifPresent(u -> lines.add(words.unsubscribe() + ": " + u.toASCIIString()));
    return lines.isEmpty() ? Optional.empty() : Optional.of("--\n" + String.join("\n", lines));
  }
}
