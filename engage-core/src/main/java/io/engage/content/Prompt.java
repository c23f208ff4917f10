package io.engage.content;

import io.engage.error.SettingsException;

/**
 * What a model is told to write. It is the host's own text and never holds customer data: a
 * generator hands the facts over beside it, as data.
 *
 * <p>It tells the model to write {@code {{placeholders}}} where facts belong; the engine puts them
 * in afterwards.
 *
 * @param id its name, language and version: {@code smartengage_bn_v1}
 * @param text the instruction, not blank
 */
public record Prompt(TemplateId id, String text) {

  /** Checks the text. */
  public Prompt {
    if (text.isBlank()) {
      throw new SettingsException("prompt." + id, "has no text");
    }
  }

  /** The prompt's id. */
  @Override
  public String toString() {
    return id.toString();
  }
}
