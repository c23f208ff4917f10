package io.engage.link;

import io.engage.error.SettingsException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads pages from configuration and adds parameters to them. A page that a browser might read
 * otherwise than Java does is refused: it would lead elsewhere than was checked.
 */
final class LinkUrls {

  private static final Pattern HOST =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

  /** What a browser takes for a number, however it is written: {@code 0x7f.1}. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");

  private static final Pattern DOTTED_QUAD =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern DOT_SEGMENT = Pattern.compile("(?i).*/(\\.|%2e){1,2}(/.*)?");
  private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]{1,63}");

  /** Schemes that belong to the platform and not to an app of the host's. */
  private static final Set<String> FOREIGN_SCHEMES =
      Set.of(
          "about",
          "blob",
          "chrome",
          "content",
          "data",
          "file",
          "filesystem",
          "ftp",
          "http",
          "https",
          "intent",
          "jar",
          "javascript",
          "mailto",
          "sms",
          "tel",
          "vbscript",
          "view-source",
          "ws",
          "wss");

  private LinkUrls() {}

  /** A page on the web, or one that an app opens as a universal link. */
  static URI page(String path, String url) {
    return parsed(url, "https")
        .filter(LinkUrls::isPlain)
        .findFirst()
        .orElseThrow(
            () ->
                new SettingsException(
                    path,
                    shown(url)
                        + " must be an https:// URL of a plain host, without user, fragment or"
                        + " token, that every browser reads alike"));
  }

  /** What short links begin with. */
  static URI shortPage(String path, String url) {
    URI page = page(path, url);
    if (page.getRawQuery() != null) {
      throw new SettingsException(path, shown(url) + " must have no parameters");
    }
    return page;
  }

  /** A page of an app with a scheme of its own. */
  static URI appPage(String path, String url) {
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon);
    boolean own = OWN_SCHEME.matcher(scheme).matches() && !FOREIGN_SCHEMES.contains(scheme);
    return parsed(url, scheme)
        .filter(page -> own && isPlain(page))
        .findFirst()
        .orElseThrow(
            () ->
                new SettingsException(
                    path, shown(url) + " must be a URL with a scheme of your app: sheba://book"));
  }

  private static Stream<URI> parsed(String url, String scheme) {
    try {
      URI page = new URI(url);
      boolean ascii = url.chars().allMatch(letter -> letter > ' ' && letter < 127);
      return ascii && scheme.equals(page.getScheme()) ? Stream.of(page) : Stream.empty();
    } catch (URISyntaxException e) {
      return Stream.empty();
    }
  }

  private static boolean isPlain(URI page) {
    String host = page.getHost();
    return host != null
        && HOST.matcher(host).matches()
        && (!NUMBER.matcher(host).matches() || DOTTED_QUAD.matcher(host).matches())
        && page.getRawUserInfo() == null
        && page.getRawFragment() == null
        && page.getPort() <= 65_535
        && !page.getRawAuthority().endsWith(":")
        && !DOT_SEGMENT.matcher(page.getRawPath()).matches()
        && !names(page).contains("token");
  }

  /** A URL that is refused may hold a password. */
  private static String shown(String url) {
    return url.indexOf('@') < 0 ? "\"" + url + "\"" : "the URL";
  }

  /** Adds parameters to the page's own, which win where both have one. */
  static URI with(URI page, Map<String, String> parameters) {
    Set<String> taken = names(page);
    StringBuilder url = new StringBuilder(page.toString());
    char mark = page.getRawQuery() == null ? '?' : '&';
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      if (!taken.contains(parameter.getKey())) {
        url.append(mark).append(parameter.getKey()).append('=');
        url.append(encoded(parameter.getValue()));
        mark = '&';
      }
    }
    return URI.create(url.toString());
  }

  /**
   * A space as %20: an app may not take a plus for one. Most values are plain, tokens above all.
   */
  private static String encoded(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i))) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
      }
    }
    return value;
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '_'
        || letter == '.';
  }

  private static Set<String> names(URI page) {
    String query = page.getQuery();
    return query == null
        ? Set.of()
        : Stream.of(query.split("&"))
            .map(parameter -> parameter.split("=", 2)[0])
            .collect(Collectors.toSet());
  }
}
