package io.engage.testkit;

import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateCheck;
import io.engage.error.SettingsException;
import org.assertj.core.api.AbstractAssert;

/** Assertions on templates. */
public final class TemplateCatalogAssert
    extends AbstractAssert<TemplateCatalogAssert, TemplateCatalog> {

  TemplateCatalogAssert(TemplateCatalog actual) {
    super(actual, TemplateCatalogAssert.class);
  }

  /** The template fits the record whose facts it gets, in every language. */
  public TemplateCatalogAssert fits(String template, Class<? extends Record> facts) {
    isNotNull();
    try {
      TemplateCheck.of(actual).against(template, facts);
    } catch (SettingsException e) {
      throw failure("%s does not fit %s:%n%s", template, facts.getSimpleName(), e.getMessage());
    }
    return this;
  }
}
