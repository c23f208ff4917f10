package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds links, with a scheme or without, spelt out or dressed up, and asks where they lead. */
record LinkFilter(Set<String> allowedHosts) implements SurfaceFilter {

  /** Punctuation of the sentence around a link. */
  private static final String SENTENCE_END = ".,;:!)]*_।'\"";

  private static final Pattern PLAIN_HOST = Pattern.compile("[a-z0-9.-]+");

  LinkFilter {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String rule() {
    return "link";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    List<Hit> hits = new ArrayList<>();
    for (Surface part : parts) {
      if (Links.mayBeIn(part.plain())) {
        Links.FORMS.forEach(form -> add(hits, form.matcher(part.plain()), part));
        addHosts(hits, part);
      }
    }
    hits.addAll(new GivenLinks(this::isAllowed).hits(text, rule()));
    return hits;
  }

  private void add(List<Hit> hits, Matcher matcher, Surface part) {
    while (matcher.find()) {
      // The first group is the host; a form without one is never allowed.
      if (matcher.groupCount() == 0 || !isAllowed(part, matcher.start(1), matcher.end(1))) {
        hits.add(Hit.at(part, matcher.start(), matcher.end(), rule()));
      }
    }
  }

  private void addHosts(List<Hit> hits, Surface part) {
    Matcher dotted = Links.DOTTED.matcher(part.plain());
    while (dotted.find()) {
      int length = Hosts.length(dotted.group(1), dotted.group(2) != null);
      int end = dotted.start() + length;
      if (length > 0 && !isAllowed(part, dotted.start(), end)) {
        hits.add(Hit.at(part, dotted.start(), end, rule()));
      }
    }
  }

  /** By the host as it is written: a look-alike is another host. */
  private boolean isAllowed(Surface part, int start, int end) {
    String written = part.finding(start, end).words();
    String host = CaseEndings.cut(withoutSentenceEnd(written.toLowerCase(Locale.ROOT)));
    return isAllowed(host);
  }

  private boolean isAllowed(String host) {
    // A user part or a port is how a foreign host is dressed up as a known one.
    return PLAIN_HOST.matcher(host).matches()
        && allowedHosts.stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
  }

  private static String withoutSentenceEnd(String host) {
    int end = host.length();
    while (end > 0 && SENTENCE_END.indexOf(host.charAt(end - 1)) >= 0) {
      end--;
    }
    return host.substring(0, end);
  }
}
