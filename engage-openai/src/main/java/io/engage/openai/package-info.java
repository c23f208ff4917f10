/**
 * Words by a model behind an OpenAI-compatible server. {@link io.engage.openai.OpenAiGenerator} is
 * the generator; the exceptions beside it say why a text did not come, and never quote one.
 */
@NullMarked
package io.engage.openai;

import org.jspecify.annotations.NullMarked;
