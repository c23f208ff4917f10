package io.engage.examples.mails;

import io.engage.message.Purpose;

/**
 * What a template might be given: a person and a case that nobody in particular is meant by.
 *
 * @param template its name, without language and version
 * @param purpose why such messages are sent
 * @param reader who is written to
 * @param full everything that can be known
 * @param minimal no more than the template needs
 */
public record Sample(
    String template, Purpose purpose, String reader, Record full, Record minimal) {}
