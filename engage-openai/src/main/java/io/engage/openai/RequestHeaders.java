package io.engage.openai;

import io.engage.error.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * What goes with each request, before it is checked. Problems name no value: each may be secret.
 */
record RequestHeaders(
    Optional<String> apiKey,
    boolean withoutKey,
    Optional<String> organisation,
    Map<String, String> others) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");
  private static final Pattern KEY = Pattern.compile("[!-~]+");
  private static final Set<String> NOT_TO_BE_SET =
      Set.of(
          "accept-encoding",
          "authorization",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "host",
          "openai-organization",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** The headers; only some of them when there is a problem. */
  Headers check(Problems problems) {
    checkKey(problems);
    Headers.Builder headers = new Headers.Builder();
    apiKey
        .filter(KEY.asMatchPredicate())
        .ifPresent(k -> headers.set("Authorization", "Bearer " + k));
    organisation.ifPresent(
        value -> add(headers, "OpenAI-Organization", value, "openai.organisation", problems));
    others.forEach((name, value) -> addOther(headers, name, value, problems));
    return headers.build();
  }

  @Override
  public String toString() {
    return "RequestHeaders[***]";
  }

  private void checkKey(Problems problems) {
    if (apiKey.isEmpty()) {
      problems.require(
          withoutKey,
          "openai.api-key",
          "is missing; for a server that wants none say withoutKey(), or without-key=true");
    } else {
      problems
          .require(!withoutKey, "openai.api-key", "is given, and withoutKey() as well")
          .require(
              KEY.matcher(apiKey.get()).matches(),
              "openai.api-key",
              "must be printable ASCII without spaces or line breaks");
    }
  }

  private static void addOther(
      Headers.Builder headers, String name, String value, Problems problems) {
    boolean named = NAME.matcher(name).matches();
    boolean free = !NOT_TO_BE_SET.contains(name.toLowerCase(Locale.ROOT));
    String path = named ? "openai.headers." + name : "openai.headers";
    problems
        .require(named, path, "has a name that is none for a header")
        .require(free, path, "is set by the generator itself");
    if (named && free) {
      add(headers, name, value, path, problems);
    }
  }

  private static void add(
      Headers.Builder headers, String name, String value, String path, Problems problems) {
    if (VALUE.matcher(value).matches()) {
      headers.set(name, value);
    } else {
      problems.add(path, "must be one line of printable ASCII");
    }
  }
}
