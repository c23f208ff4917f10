package io.engage.content;

import java.util.Locale;
import java.util.Optional;

/**
 * Finished words and where they come from. They are stored before they are sent, so that a retry
 * sends the same.
 *
 * @param content the words
 * @param source who wrote them
 * @param origin the template's or the prompt's name and version: {@code reminder_bn_v1}
 * @param model the model that wrote them, if one did
 * @param fallbackCause why the template had to speak, if it stands in for a generator
 * @param generation how a model was asked, if one was to write; also where the template spoke
 *     instead
 */
public record Words(
    MessageContent content,
    Source source,
    String origin,
    Optional<String> model,
    Optional<String> fallbackCause,
    Optional<Generation> generation) {

  /** Words of which nobody knows how a model was asked for them. */
  public Words(
      MessageContent content,
      Source source,
      String origin,
      Optional<String> model,
      Optional<String> fallbackCause) {
    this(content, source, origin, model, fallbackCause, Optional.empty());
  }

  /** Words of a template that was meant to speak. */
  public static Words ofTemplate(MessageContent content, String origin) {
    return new Words(content, Source.TEMPLATE, origin, Optional.empty(), Optional.empty());
  }

  /** Words of a model. */
  public static Words generated(MessageContent content, String origin, String model) {
    return new Words(content, Source.GENERATED, origin, Optional.of(model), Optional.empty());
  }

  /** Words of a template that stands in for a generator. */
  public static Words fallback(MessageContent content, String origin, String cause) {
    return new Words(content, Source.FALLBACK, origin, Optional.empty(), Optional.of(cause));
  }

  /** The same words, and how a model was asked. */
  public Words after(Generation asked) {
    return new Words(content, source, origin, model, fallbackCause, Optional.of(asked));
  }

  /** Who wrote the words. */
  public enum Source {
    /** An approved template, as asked. */
    TEMPLATE,
    /** A generator. */
    GENERATED,
    /** An approved template, because the generator failed or safety blocked it. */
    FALLBACK;

    /** The name in the ledger. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
