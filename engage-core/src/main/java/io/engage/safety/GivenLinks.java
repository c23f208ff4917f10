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
 * The further links of a message that nobody approved: those of which a fact says where they lead,
 * and all of a model's. What a template writes out was approved with it.
 *
 * @param isAllowed whether people may be led to a host
 */
record GivenLinks(Predicate<String> isAllowed) {

  private static final Pattern MAIL_HOST = Pattern.compile("mailto:[^@,?%]+@([^@,?%]+)");

  /** Those that lead elsewhere, and those that lead to no host at all. */
  List<Hit> hits(ScreenedText text, String category) {
    List<Hit> hits = new ArrayList<>();
    for (Reference link : text.content().references()) {
      if (isGiven(link.to(), text) && !isAllowed.test(host(link.to()))) {
        String address = link.to().toString();
        hits.add(new Hit(category, new Finding(address, "link", 0, address.length())));
      }
    }
    return hits;
  }

  private static boolean isGiven(URI to, ScreenedText text) {
    return text.source() == Words.Source.GENERATED
        || text.facts().values().stream()
            .map(fact -> fact.strip().toLowerCase(Locale.ROOT))
            .anyMatch(fact -> saysWhere(fact, to));
  }

  /**
   * Whether a fact is the address, or what looks like a host or a mailbox and stands in the part
   * that says where it leads. A plain word may stand there without being the reason.
   */
  private static boolean saysWhere(String fact, URI to) {
    String address = to.toString().toLowerCase(Locale.ROOT);
    int at = fact.isEmpty() ? -1 : address.indexOf(fact);
    boolean looksLikeAHost =
        fact.chars().anyMatch(c -> ".:@%/".indexOf(c) >= 0)
            && fact.codePoints().anyMatch(Character::isLetterOrDigit);
    return fact.equals(address)
        || fact.equals(host(to))
        || (looksLikeAHost && at >= 0 && at < placeEnd(address));
  }

  /** Where the path begins, or the question. */
  private static int placeEnd(String address) {
    int at = address.indexOf(':') + 1;
    at = address.startsWith("//", at) ? at + 2 : at;
    while (at < address.length() && "/?#".indexOf(address.charAt(at)) < 0) {
      at++;
    }
    return at;
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
