/** Words by a model behind an OpenAI-compatible server. */
@NullMarked
package io.engage.openai;

import org.jspecify.annotations.NullMarked;
