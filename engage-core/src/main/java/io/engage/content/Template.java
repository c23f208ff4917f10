package io.engage.content;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Approved words with places for facts. Immutable and compiled once.
 *
 * <p>A template is a text file: header lines, an empty line, the body. Header and body are
 * mustache.
 *
 * <pre>
 * facts: valid_hours, service?, promo?
 * approved: Content team, 2026-11-01
 * subject: Time for your next {{#service}}{{service}}{{/service}}{{^service}}service{{/service}}
 * action: Book now
 *
 * It has been a while.
 * </pre>
 *
 * <p>{@code facts} declares every name the words use. One with a question mark may be missing and
 * stands inside a section of its own; a person who lacks any other is skipped. The other headers
 * are {@code subject} and {@code approved} (both needed), {@code heading}, {@code action}, {@code
 * highlight} and {@code notice}.
 */
public final class Template {

  private final TemplateId id;
  private final Approval approval;
  private final DeclaredFacts facts;
  private final Map<String, MustacheText> parts;

  private Template(
      TemplateId id, Approval approval, DeclaredFacts facts, Map<String, MustacheText> parts) {
    this.id = id;
    this.approval = approval;
    this.facts = facts;
    this.parts = parts;
  }

  /**
   * Reads a template's text.
   *
   * @throws SettingsException with everything that is wrong with it: an undeclared fact, a fact
   *     that may be missing outside its section, an unclosed section, an unknown or missing header
   */
  public static Template parse(TemplateId id, String text) {
    Problems problems = new Problems();
    TemplateFile file = TemplateFile.read(id, text, problems);
    Map<String, MustacheText> parts = file.compile(problems);
    DeclaredFacts facts = DeclaredFacts.parse(file.header("facts").orElse(""));
    facts.check(id, parts.values(), problems);
    Approval approval = Approval.parse(id, file.header("approved").orElse(""), problems);
    problems.throwIfAny();
    return new Template(id, approval, facts, parts);
  }

  /** Its name, language and version. */
  public TemplateId id() {
    return id;
  }

  /** Who approved the words, and when. */
  public Approval approval() {
    return approval;
  }

  /** The facts without which it cannot speak, in the order in which they were declared. */
  public Set<String> requiredFacts() {
    return facts.required();
  }

  /** The first required fact that these lack. */
  public Optional<String> missingFact(Map<String, String> known) {
    return facts.required().stream()
        .filter(name -> known.getOrDefault(name, "").isBlank())
        .findFirst();
  }

  /** Puts the facts in. Values are text: braces in them stay braces. */
  public MessageContent render(Map<String, String> known) {
    return new MessageContent(
        part("subject", known).orElse(""),
        part("body", known).orElse(""),
        part("heading", known),
        part("action", known),
        part("highlight", known),
        part("notice", known));
  }

  /** The template's id. */
  @Override
  public String toString() {
    return id.toString();
  }

  private Optional<String> part(String name, Map<String, String> known) {
    return Optional.ofNullable(parts.get(name))
        .map(text -> text.render(known).strip().replaceAll("\n{3,}", "\n\n"))
        .filter(text -> !text.isEmpty());
  }
}
