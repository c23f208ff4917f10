package io.engage;

import io.engage.error.Problem;
import io.engage.error.Problems;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much a host may say in a link. It goes into a URL, which has to stay short enough for every
 * mail program and server on its way.
 */
final class LinkMetadata {

  private static final int MOST = 10;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
  private static final Pattern VALUE = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,100}");

  private LinkMetadata() {}

  /** Everything that is wrong. A value is never shown, nor what should have been a name. */
  static List<Problem> problems(String path, Map<String, String> metadata) {
    Problems problems = new Problems();
    problems.require(metadata.size() <= MOST, path, "has more than " + MOST + " names");
    problems.require(
        metadata.keySet().stream().allMatch(LinkMetadata::isName),
        path,
        "needs names of 1 to 32 lower-case letters, digits or underscores, a letter first");
    metadata.forEach(
        (name, value) ->
            problems.require(
                !isName(name) || VALUE.matcher(value).matches(),
                path + "." + name,
                "needs up to 100 characters, none of them a control character"));
    return problems.found();
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
