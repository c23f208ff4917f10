package io.engage.content;

import java.util.regex.Pattern;

/**
 * Where a template's further link may lead: to a place that is written out, of which facts may say
 * more behind the host, or to a fact that is the whole address. A host that a fact says in part
 * would be approved by nobody.
 */
final class LinkAddress {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "https://[^\\s/?#@{}]+(?:[/?#].*)?|mailto:[^\\s?{}]+(?:\\?.*)?|tel:[^\\s{}]+",
          Pattern.CASE_INSENSITIVE);
  private static final String NAME = "\\s*([\\w.-]+)\\s*";
  private static final Pattern GIVEN =
      Pattern.compile("\\{\\{" + NAME + "}}|\\{\\{#" + NAME + "}}\\{\\{\\2}}\\{\\{/\\s*\\2\\s*}}");

  private LinkAddress() {}

  static boolean isPossible(String address) {
    return WRITTEN.matcher(address).matches() || GIVEN.matcher(address).matches();
  }
}
