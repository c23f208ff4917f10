package io.engage.content;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import io.engage.message.GivenFacts;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a model is told to write. It is the host's own text and never holds customer data: a
 * generator hands the facts over beside it, as data. Its language is that of the instruction; the
 * model writes in the reader's. Immutable.
 *
 * <p>It tells the model to write {@code {{placeholders}}} where facts belong; the engine puts them
 * in afterwards, so they reach the model as they stand. Only sections mean something to the engine:
 * <code>{{#promo}}…{{/promo}}</code> stays for those alone who have that fact, <code>
 * {{^promo}}…{{/promo}}</code> for those who lack it. A flag opens sections and is nothing else:
 * the model is not told of it, and a placeholder for it is refused.
 *
 * <p>The file may begin with header lines and an empty line: {@code facts}, as in a {@link
 * Template}, and {@code approved}. A prompt that declares facts is told of no others.
 */
public final class Prompt {

  private final TemplateId id;
  private final String text;
  private final PromptText parts;
  private final Optional<DeclaredFacts> facts;
  private final Optional<Approval> approval;

  /**
   * Reads a prompt's file.
   *
   * @throws SettingsException with everything that is wrong with it: no text, a section that is not
   *     closed or stands in another, a placeholder that is not declared
   */
  public Prompt(TemplateId id, String file) {
    Problems problems = new Problems();
    PromptFile read = PromptFile.read(id, file, problems);
    this.id = id;
    this.text = read.text();
    this.facts = read.facts();
    this.approval = read.approval();
    this.parts = PromptText.read("prompt." + id, text, facts, problems);
    problems.throwIfAny();
  }

  /** Its name, language, version and variant: {@code smartengage_bn_v1}. */
  public TemplateId id() {
    return id;
  }

  /** The instruction, without the file's headers. */
  public String text() {
    return text;
  }

  /** Who approved it, and when, if the file says so. */
  public Optional<Approval> approval() {
    return approval;
  }

  /**
   * The facts it may use, those it declares, or else all, as this reader writes them: the model
   * writes in the reader's language, whichever the prompt is in.
   */
  public ShownFacts facts(GivenFacts given, Reading reading) {
    return facts
        .map(declared -> ShownFacts.of(declared, new StoredTypes(), given, reading))
        .orElseGet(() -> ShownFacts.of(given, reading));
  }

  /**
   * What the model is told about somebody.
   *
   * @param known of which facts sections are shown: {@link ShownFacts#known}
   */
  public Prompt told(Set<String> known) {
    return new Prompt(this, parts.told(known));
  }

  private Prompt(Prompt whole, String told) {
    this.id = whole.id;
    this.text = told;
    this.parts = PromptText.plain(told);
    this.facts = whole.facts;
    this.approval = whole.approval;
  }

  Optional<DeclaredFacts> declared() {
    return facts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prompt prompt && id.equals(prompt.id) && text.equals(prompt.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, text);
  }

  /** The prompt's id. */
  @Override
  public String toString() {
    return id.toString();
  }
}
