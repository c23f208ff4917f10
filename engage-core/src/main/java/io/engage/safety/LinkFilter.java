package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds links, with a scheme or without, and asks where they lead. */
record LinkFilter(Set<String> allowedHosts) implements SafetyFilter {

  /** A host behind a scheme or "www.", or two labels with a common ending and a path. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)([^\\s/?#<>\"']{1,255})"
              + "|\\b((?:[a-z0-9-]{1,63}\\.){1,5}(?:com|net|org|info|xyz|bd|io|co|app|link|ly|me|top))\\b");

  /** Punctuation of the sentence around a link. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!)\\]।]+$");

  LinkFilter {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    String words = text.content().everything();
    if (words.indexOf('.') < 0 && !words.contains("://")) {
      return SafetyVerdict.allowed();
    }
    List<String> foreign = new ArrayList<>();
    Matcher matcher = LINK.matcher(words);
    while (matcher.find()) {
      String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (!isAllowed(host)) {
        foreign.add(matcher.group());
      }
    }
    return foreign.isEmpty() ? SafetyVerdict.allowed() : SafetyVerdict.blocked("link", foreign);
  }

  private boolean isAllowed(String authority) {
    String host = SENTENCE_END.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    // A user part or a port is how a foreign host is dressed up as a known one.
    boolean plain = host.matches("[a-z0-9.-]+");
    return plain && allowedHosts.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
  }
}
