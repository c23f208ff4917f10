package io.engage.content;

import io.engage.error.Problems;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The facts a template says it uses. */
record DeclaredFacts(Set<String> required, Set<String> optional) {

  static DeclaredFacts parse(String text) {
    Set<String> required = new LinkedHashSet<>();
    Set<String> optional = new LinkedHashSet<>();
    for (String name : text.split(",")) {
      String trimmed = name.strip();
      if (trimmed.endsWith("?")) {
        optional.add(trimmed.substring(0, trimmed.length() - 1));
      } else if (!trimmed.isEmpty()) {
        required.add(trimmed);
      }
    }
    return new DeclaredFacts(required, optional);
  }

  void check(TemplateId id, Collection<MustacheText> parts, Problems problems) {
    for (MustacheText part : parts) {
      part.used().forEach(name -> requireDeclared(id, name, problems));
      part.unguarded().stream()
          .filter(optional::contains)
          .forEach(name -> problems.add(path(id, name), guardAdvice(name)));
    }
  }

  private void requireDeclared(TemplateId id, String name, Problems problems) {
    problems.require(
        required.contains(name) || optional.contains(name),
        path(id, name),
        "is used but not declared; add it to the line \"facts:\"");
  }

  private static String guardAdvice(String name) {
    return "may be missing, so it stands only inside {{#" + name + "}}…{{/" + name + "}}";
  }

  private static String path(TemplateId id, String name) {
    return "template." + id + ".facts." + name;
  }
}
