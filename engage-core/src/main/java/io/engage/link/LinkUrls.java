package io.engage.link;

import io.engage.error.SettingsException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads pages from configuration and adds parameters to them. */
final class LinkUrls {

  private LinkUrls() {}

  static URI page(String path, String url) {
    try {
      URI page = new URI(url);
      if ("https".equals(page.getScheme())
          && page.getHost() != null
          && page.getFragment() == null) {
        return page;
      }
    } catch (URISyntaxException e) {
      // falls through to the one message for everything that is no https page
    }
    throw new SettingsException(path, "\"" + url + "\" must be an https:// URL without a fragment");
  }

  static URI with(URI page, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(page + (page.getRawQuery() == null ? "?" : "&") + query);
  }
}
