package io.engage.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request as the host's web framework got it. {@link #toString()} shows the method alone: URLs
 * carry tokens, bodies carry people.
 *
 * @param method {@code GET}, {@code POST}, …
 * @param query what stands after the question mark, still encoded; empty when there is nothing
 * @param headers by name, in any case; a header may have several values
 * @param body the body's bytes read as UTF-8; empty when there is none
 */
public record WebRequest(
    String method, String query, Map<String, List<String>> headers, String body) {

  /** Copies the headers; those that differ in case alone become one with the values of all. */
  public WebRequest {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.merge(name, List.copyOf(values), WebRequest::joined));
    method = method.toUpperCase(Locale.ROOT);
    headers = Collections.unmodifiableMap(copy);
  }

  /** The first value of a header, in whatever case it was written. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  @Override
  public String toString() {
    return "WebRequest[" + method + ", " + body.length() + " characters]";
  }
}
