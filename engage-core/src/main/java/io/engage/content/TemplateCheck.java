package io.engage.content;

import io.engage.error.Problems;
import io.engage.error.SettingsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds templates to the facts that a host has, in every language and variant at once, before
 * anybody is written to.
 *
 * <pre>{@code
 * TemplateCheck.of(templates).against("reminder", AppointmentFacts.class);
 * }</pre>
 */
public final class TemplateCheck {

  private final TemplateCatalog templates;
  private final PromptCatalog prompts;
  private final DeclaredFacts engine;

  private TemplateCheck(TemplateCatalog templates, PromptCatalog prompts, DeclaredFacts engine) {
    this.templates = templates;
    this.prompts = prompts;
    this.engine = engine;
  }

  /** Of these templates. */
  public static TemplateCheck of(TemplateCatalog templates) {
    DeclaredFacts engine =
        DeclaredFacts.parse(
            "engine",
            "name, promo, child_name, valid_for: duration, valid_hours: number",
            new Problems());
    return new TemplateCheck(templates, PromptCatalog.of(), engine);
  }

  /** Of these prompts as well. */
  public TemplateCheck and(PromptCatalog more) {
    return new TemplateCheck(templates, more, engine);
  }

  /** Of messages that carry no promotional code. */
  public TemplateCheck withoutPromo() {
    List<DeclaredFact> left = new ArrayList<>(engine.all());
    left.removeIf(fact -> fact.name().equals("promo"));
    return new TemplateCheck(templates, prompts, DeclaredFacts.of(left));
  }

  /**
   * Compares a template with the record whose facts it gets, as {@link io.engage.message.Facts}
   * makes them; what the engine adds by itself is known beside it.
   *
   * @param name the template's: {@code reminder}, or {@code reminder@2}
   * @throws SettingsException naming, for every file, each fact that the record does not have, that
   *     may be missing in it, or that is of another type
   */
  public void against(String name, Class<? extends Record> facts) {
    Problems problems = new Problems();
    check(name, Optional.of(facts), problems);
    problems.throwIfAny();
  }

  /**
   * The same of a prompt that declares its facts.
   *
   * @throws SettingsException as {@link #against} does
   */
  public void promptAgainst(String name, Class<? extends Record> facts) {
    Problems problems = new Problems();
    checkPrompt(name, Optional.of(facts), problems);
    problems.throwIfAny();
  }

  /**
   * Notes what is wrong with a template: a pinned version that a language lacks, a fact that its
   * languages do not agree on and, if the record is known, whatever {@link #against} names.
   */
  public void check(String name, Optional<Class<? extends Record>> facts, Problems problems) {
    List<Template> all = templates.admitted(name, problems);
    problems.require(!all.isEmpty(), "template." + name, "is not in the catalogue");
    agree(all, problems);
    Optional<FactFit> fit = facts.map(known -> fit(known, problems));
    for (Template template : all) {
      String path = "template." + template.id() + ".facts";
      fit.ifPresent(known -> known.check(path, template.facts(), problems));
    }
  }

  /** The same of a prompt. */
  public void checkPrompt(String name, Optional<Class<? extends Record>> facts, Problems problems) {
    List<Prompt> all = prompts.admitted(name, problems);
    problems.require(!all.isEmpty(), "prompt." + name, "is not in the catalogue");
    Optional<FactFit> fit = facts.map(known -> fit(known, problems));
    for (Prompt prompt : all) {
      String path = "prompt." + prompt.id() + ".facts";
      fit.ifPresent(
          known -> prompt.declared().ifPresent(used -> known.check(path, used, problems)));
    }
  }

  /** What is wrong with the record itself is said once, however many texts are held to it. */
  private FactFit fit(Class<? extends Record> facts, Problems problems) {
    List<DeclaredFact> known = new ArrayList<>(engine.all());
    Problems ofRecord = new Problems();
    DeclaredFacts own = RecordShape.of(facts, ofRecord);
    ofRecord.found().stream()
        .filter(problem -> !problems.found().contains(problem))
        .forEach(problem -> problems.add(problem.path(), problem.message()));
    known.removeIf(fact -> own.find(fact.name()).isPresent());
    known.addAll(own.all());
    return new FactFit(facts.getSimpleName(), DeclaredFacts.of(known));
  }

  /** One fact is one thing, whoever reads. */
  private static void agree(List<Template> templates, Problems problems) {
    Map<String, Template> first = new HashMap<>();
    for (Template template : templates) {
      for (DeclaredFact fact : template.facts().all()) {
        fact.type()
            .flatMap(type -> Optional.ofNullable(first.putIfAbsent(fact.name(), template)))
            .filter(other -> !other.facts().type(fact.name()).equals(fact.type()))
            .ifPresent(
                other ->
                    problems.add(
                        "template." + template.id() + ".facts." + fact.name(),
                        "is another type than in " + other));
      }
    }
  }
}
