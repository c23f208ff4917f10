package io.engage.content;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who reads words, and when.
 *
 * @param locale in which language; digits, names of months and the order of a date follow it,
 *     except in a template of another language, which is filled in its own
 * @param zone by which clock
 * @param at the instant from which "tomorrow" and "in 2 hours" are counted: when the message is due
 */
public record Reading(Locale locale, ZoneId zone, Instant at) {

  /** Of a template in a language: the reader's region counts where the reader speaks it. */
  Reading ofWordsIn(Locale language) {
    return locale.getLanguage().equals(language.getLanguage())
        ? this
        : new Reading(language, zone, at);
  }
}
