package io.engage.content;

import io.engage.content.MessageContent.Detail;
import io.engage.content.MessageContent.Reference;
import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.message.GivenFacts;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
 * facts: starts: datetime, price: money, service?, promo?
 * approved: Content team, 2026-11-01
 * subject: Time for your next {{#service}}{{service}}{{/service}}{{^service}}service{{/service}}
 * detail: Price | {{price}}
 * action: Book now
 *
 * We expect you {{starts.relative}}.
 * </pre>
 *
 * <p>{@code facts} declares every name the words use. One with a question mark may be missing and
 * stands inside a section of its own; a person who lacks any other is skipped, as is one whose fact
 * is not of the declared type. {@code docs/content.md} lists all headers, types and forms.
 */
public final class Template {

  private final TemplateId id;
  private final Approval approval;
  private final DeclaredFacts declared;
  private final Map<String, MustacheText> parts;
  private final Uses uses;
  private final StoredTypes stored = new StoredTypes();

  private Template(TemplateId id, Approval approval, DeclaredFacts facts, TemplateParts parts) {
    this.id = id;
    this.approval = approval;
    this.declared = facts;
    this.parts = parts.texts();
    this.uses = parts.uses();
  }

  /**
   * Reads a template's text.
   *
   * @throws SettingsException with everything that is wrong with it: an undeclared fact, a fact
   *     that may be missing outside its section, a form that its type does not have, an unclosed
   *     section, an unknown or missing header
   */
  public static Template parse(TemplateId id, String text) {
    Problems problems = new Problems();
    TemplateFile file = TemplateFile.read(id, text, problems);
    DeclaredFacts facts = DeclaredFacts.parse("template." + id + ".facts", file.facts(), problems);
    TemplateParts parts = TemplateParts.of(file, facts, problems);
    Approval approval =
        Approval.parse("template." + id, file.header("approved").orElse(""), problems);
    problems.throwIfAny();
    return new Template(id, approval, facts, parts);
  }

  /** Its name, language, version and variant. */
  public TemplateId id() {
    return id;
  }

  /** Who approved the words, and when. */
  public Approval approval() {
    return approval;
  }

  /** The facts without which it cannot speak, in the order in which they were declared. */
  public Set<String> requiredFacts() {
    return declared.required();
  }

  DeclaredFacts facts() {
    return declared;
  }

  /**
   * Puts the facts in, as this reader writes them, or in the template's language where it is not
   * the reader's. Values are text: braces in them stay braces.
   */
  public Rendered render(GivenFacts given, Reading reading) {
    ShownFacts facts = ShownFacts.of(declared, stored, given, reading.ofWordsIn(id.locale()));
    if (facts.problem().isPresent()) {
      return new Rendered.Refused(facts.problem().get());
    }
    Shown shown = facts.shown(uses);
    return new Rendered.Written(words(shown), shown.texts());
  }

  /**
   * Puts texts in that are shown as they stand, whatever the template declares.
   *
   * @throws io.engage.error.NonRetriableException saying which fact is missing
   */
  public MessageContent render(Map<String, String> texts) {
    Reading nobody = new Reading(id.locale(), ZoneOffset.UTC, Instant.EPOCH);
    return render(GivenFacts.asWritten(texts), nobody).content();
  }

  /** The template's id. */
  @Override
  public String toString() {
    return id.toString();
  }

  private MessageContent words(Shown shown) {
    return new MessageContent(
        part("subject", shown).orElse(""),
        part("body", shown).orElse(""),
        part("heading", shown),
        part("action", shown),
        part("highlight", shown),
        part("notice", shown),
        details(shown),
        references(shown),
        part("short-title", shown),
        part("short-body", shown));
  }

  private Optional<String> part(String name, Shown shown) {
    MustacheText text = parts.get(name);
    return text == null
        ? Optional.empty()
        : Optional.of(Paragraphs.tidy(text.render(shown))).filter(words -> !words.isEmpty());
  }

  private List<Detail> details(Shown shown) {
    MustacheText rows = parts.get("detail");
    return rows == null ? List.of() : RowMarks.split(rows.render(shown), Detail::new);
  }

  private List<Reference> references(Shown shown) {
    MustacheText rows = parts.get("link");
    return rows == null
        ? List.of()
        : RowMarks.split(rows.render(shown), (label, to) -> new Detail(label, to)).stream()
            .filter(row -> FactValues.isLink(row.value()))
            .map(row -> new Reference(row.label(), URI.create(row.value())))
            .toList();
  }
}
