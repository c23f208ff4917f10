package io.engage.safety;

import io.engage.content.MessageContent.Reference;
import io.engage.content.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The further links of a message that nobody approved: those whose address is a fact, and all of a
 * model's. What a template writes out was approved with it.
 *
 * @param isAllowed whether people may be led to a host
 */
record GivenLinks(Predicate<String> isAllowed) {

  private static final Pattern MAIL_HOST = Pattern.compile("mailto:[^@,?%]+@([^@,?%]+)");

  /** Those that lead elsewhere, and those that lead to no host at all. */
  List<Hit> hits(ScreenedText text, String category) {
    List<Hit> hits = new ArrayList<>();
    for (Reference link : text.content().references()) {
      if (isGiven(link.to().toString(), text) && !isAllowed.test(host(link.to()))) {
        String address = link.to().toString();
        hits.add(new Hit(category, new Finding(address, "link", 0, address.length())));
      }
    }
    return hits;
  }

  private static boolean isGiven(String address, ScreenedText text) {
    return text.source() == Words.Source.GENERATED
        || text.facts().values().stream().anyMatch(fact -> fact.strip().equals(address));
  }

  /** With user and port, if it has any: they are no part of a plain host. */
  private static String host(URI to) {
    Matcher mail = MAIL_HOST.matcher(to.toString().toLowerCase(Locale.ROOT));
    if (mail.matches()) {
      return mail.group(1);
    }
    boolean isPage = "https".equalsIgnoreCase(to.getScheme()) && to.getRawAuthority() != null;
    return isPage ? to.getRawAuthority().toLowerCase(Locale.ROOT) : "";
  }
}
