package io.engage.content;

/**
 * What a generator wrote.
 *
 * @param content the words, with {@code {{placeholders}}} where facts belong
 * @param model which model wrote them
 * @param promptVersion name and version of the prompt: {@code smartengage_bn_v1}
 */
public record GeneratedText(MessageContent content, String model, String promptVersion) {}
