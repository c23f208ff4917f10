package io.engage.examples.demo;

import io.engage.email.RenderedEmail;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail to be looked at, in one language.
 *
 * @param host whose it is
 * @param template its template's name
 * @param locale in which language
 * @param full with everything that can be known
 * @param minimal with no more than it needs
 */
record GalleryMail(
    String host, String template, Locale locale, RenderedEmail full, RenderedEmail minimal) {

  /** Where it lies below the page, without an ending: {@code tulia/shipped_bn}. */
  String path() {
    return host + "/" + template + "_" + locale.toLanguageTag();
  }

  /** The same of the one with little in it. */
  String minimalPath() {
    return path() + "_minimal";
  }

  /** The page that lies there, if it is one of the two. */
  Optional<String> page(String address) {
    if (address.equals(path() + ".html")) {
      return Optional.of(full.html());
    }
    return address.equals(minimalPath() + ".html") ? Optional.of(minimal.html()) : Optional.empty();
  }
}
