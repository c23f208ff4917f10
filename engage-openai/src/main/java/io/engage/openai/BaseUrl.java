package io.engage.openai;

import io.engage.error.Problems;
import java.util.Set;
import okhttp3.HttpUrl;

/** Where requests go. A key must not travel unencrypted, nor stand in an address. */
final class BaseUrl {

  private static final String PATH = "openai.base-url";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  private BaseUrl() {}

  /** The address of chat completions; some address when there is a problem. */
  static HttpUrl endpoint(String text, Problems problems) {
    HttpUrl base = HttpUrl.parse(text);
    if (base == null) {
      problems.add(PATH, "must be a URL such as https://api.openai.com/v1");
      return HttpUrl.get("https://invalid.invalid");
    }
    problems
        .require(
            base.isHttps() || THIS_MACHINE.contains(base.host()),
            PATH,
            "must be https, unless the server is on this machine")
        .require(isPlain(base), PATH, "must have no user, password, query or fragment");
    return base.newBuilder().addPathSegments("chat/completions").build();
  }

  private static boolean isPlain(HttpUrl url) {
    return url.username().isEmpty()
        && url.password().isEmpty()
        && url.query() == null
        && url.fragment() == null;
  }
}
