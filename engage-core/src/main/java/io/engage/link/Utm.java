package io.engage.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How links are counted.
 *
 * @param source the {@code utm_source}; the tenant's name when it is empty
 * @param content the {@code utm_content}, if there is one
 * @param term the {@code utm_term}, if there is one
 */
record Utm(Optional<String> source, Optional<String> content, Optional<String> term) {

  static final Utm USUAL = new Utm(Optional.empty(), Optional.empty(), Optional.empty());

  /** In the order in which they stand in the link. */
  Map<String, String> parameters(LinkTarget target) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("utm_source", source.orElse(target.claims().tenant()));
    parameters.put("utm_medium", target.channel().value());
    parameters.put("utm_campaign", target.campaign());
    content.ifPresent(value -> parameters.put("utm_content", value));
    term.ifPresent(value -> parameters.put("utm_term", value));
    return parameters;
  }
}
